package dev.outcry.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.server.RunningServer;
import dev.outcry.acceptance.wire.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What operators read of meters is what a server tells, no more and no less. */
class MetersTest {

  private static final Path DOC = Path.of("..", "docs", "operations.md");

  /** Meter, name in Prometheus, unit, tags. */
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| `(outcry[a-z.]+)` \\| `(outcry[a-z_]+)` \\| [a-z ]+ \\|([^|]*)\\| .+ \\|$");

  private static final Pattern SAMPLE =
      Pattern.compile("(?m)^(outcry_[a-z_]+?)(?:_count|_sum|_bucket|_max)?(?:\\{(.*?)})? ");

  private static final Pattern NAME = Pattern.compile("`([a-z]+)`");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"");

  @Test
  void theTableHoldsExactlyTheMetersOfARunningServer() throws IOException {
    try (RunningServer server = RunningServer.inMemory().start()) {
      Person ann = Person.at(server.uri());
      String text = ann.http().get("/actuator/prometheus").body();
      String table = Files.readString(DOC);

      assertThat(tagsByName(ROW.matcher(table), 2, 3, NAME))
          .hasSizeGreaterThan(15)
          .isEqualTo(tagsByName(SAMPLE.matcher(text), 1, 2, LABEL));
      ROW.matcher(table)
          .results()
          .forEach(
              row ->
                  assertThat(new HttpApi(server.uri(), "").get("/actuator/metrics/" + row.group(1)))
                      .as(row.group(1))
                      .satisfies(reply -> assertThat(reply.status()).isEqualTo(200)));
    }
  }

  @Test
  void whatHappensAddsNoTags() {
    try (RunningServer server = RunningServer.inMemory().start()) {
      Person ann = Person.at(server.uri());
      Set<String> before = series(ann);
      String room = ann.groupWith(Person.at(server.uri()));
      ann.say(room, Person.newKey(), "Hello");
      ann.http().get("/api/rooms/" + room);

      assertThat(series(ann)).isEqualTo(before);
    }
  }

  private static Set<String> series(Person person) {
    Set<String> series = new TreeSet<>();
    person
        .http()
        .get("/actuator/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith("outcry_"))
        .map(line -> line.substring(0, line.lastIndexOf(' ')))
        .forEach(series::add);
    return series;
  }

  private static Map<String, Set<String>> tagsByName(
      Matcher rows, int name, int tags, Pattern tag) {
    Map<String, Set<String>> byName = new TreeMap<>();
    rows.results()
        .forEach(
            row ->
                byName
                    .computeIfAbsent(row.group(name), n -> new TreeSet<>())
                    .addAll(tagsOf(row, tags, tag)));
    return byName;
  }

  /** But for the bounds of buckets. */
  private static Set<String> tagsOf(MatchResult row, int tags, Pattern tag) {
    Set<String> names = new TreeSet<>();
    if (row.group(tags) != null) {
      tag.matcher(row.group(tags)).results().forEach(found -> names.add(found.group(1)));
    }
    names.remove("le");
    return names;
  }
}
