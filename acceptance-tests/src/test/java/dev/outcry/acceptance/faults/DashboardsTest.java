package dev.outcry.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.server.TwoInstances;
import dev.outcry.acceptance.wire.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What dashboards and alerts ask for is what servers tell. */
class DashboardsTest {

  private static final Path DEPLOY = Path.of("..", "deploy");
  private static final Pattern EXPRESSION =
      Pattern.compile("(?m)^ *(?:\"expr\": \"(.+)\",?|expr: (.+))$");

  /** Whatever is followed by neither a bracket of a function nor stands in braces or after by. */
  private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b(?! *\\()");

  private static final Pattern LABELS =
      Pattern.compile("\\{.*?}|\\bby \\(.*?\\)|\\[.*?]|\\\\\"|\"[^\"]*\"");

  private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z0-9_]+)(?:\\{.*?})? ");

  @Test
  void everyMetricThatIsAskedForIsThere() throws IOException {
    Set<String> wanted = new HashSet<>();
    for (String file : new String[] {"grafana/dashboards/outcry.json", "prometheus/alerts.yml"}) {
      EXPRESSION
          .matcher(Files.readString(DEPLOY.resolve(file)))
          .results()
          .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
          .map(expression -> LABELS.matcher(expression).replaceAll(""))
          .flatMap(expression -> METRIC.matcher(expression).results().map(m -> m.group()))
          .forEach(wanted::add);
    }
    Person ann = Person.at(TwoInstances.shared().uris().get(0));
    ann.say(ann.groupWith(), Person.newKey(), "Hello");

    assertThat(wanted).hasSizeGreaterThan(10);
    Awaitility.await().untilAsserted(() -> assertThat(told(ann.http())).containsAll(wanted));
  }

  private static Set<String> told(HttpApi instance) {
    Set<String> names = new HashSet<>();
    Stream.of(instance.get("/actuator/prometheus").body())
        .flatMap(text -> SAMPLE.matcher(text).results())
        .forEach(sample -> names.add(sample.group(1)));
    return names;
  }
}
