package dev.outcry.bootstrap;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} lists what can be set, as the modules themselves describe it. */
class ConfigurationPageTest {

  private static final Committed PAGE = new Committed("docs/configuration.md");
  private static final String MARK = "<!-- What follows is generated. -->\n";
  private static final Pattern KEY =
      Pattern.compile("`((?:outcry|spring|server|management|logging)\\.[a-z0-9.-]+)[`=]");
  private static final Pattern READ =
      Pattern.compile("(?:getProperty|bind|Property)\\(\\s*(?:name = )?\"(outcry\\.[a-z.-]+)\"");

  private static List<Setting> all;

  @BeforeAll
  static void readMetadata() throws IOException {
    all = Setting.all();
  }

  @Test
  void whatCanBeSetIsListed() throws IOException {
    Map<String, List<Setting>> groups =
        all.stream()
            .filter(Setting::isOurs)
            .collect(groupingBy(Setting::group, TreeMap::new, toList()));
    StringBuilder page = new StringBuilder(head()).append(MARK);
    groups.forEach(
        (group, settings) -> {
          page.append("\n## ").append(group).append("\n\n");
          page.append("| key | type | default | means |\n| --- | --- | --- | --- |\n");
          settings.forEach(setting -> page.append(setting.row()));
        });

    PAGE.is(page.toString());
  }

  @Test
  void everyKeyIsDescribed() {
    assertThat(all)
        .filteredOn(Setting::isOurs)
        .hasSizeGreaterThan(50)
        .allSatisfy(setting -> assertThat(setting.description()).as(setting.name()).isNotBlank());
  }

  @Test
  void whatThePageSaysBesidesIsKnown() throws IOException {
    assertThat(keysIn(head(), KEY)).hasSizeGreaterThan(10).allSatisfy(this::isKnown);
  }

  @Test
  void whatIsReadWithoutATypeOfItsOwnIsKnown() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      List<String> read =
          files
              .filter(file -> file.toString().matches("\\.\\./[^/]+/src/main/java/.*\\.java"))
              .flatMap(file -> keysIn(textOf(file), READ))
              .toList();
      assertThat(read).contains("outcry.presence.ttl").allSatisfy(this::isKnown);
    }
  }

  private void isKnown(String key) {
    assertThat(all.stream().anyMatch(setting -> setting.isSetBy(key))).as(key).isTrue();
  }

  private static String head() throws IOException {
    String page = PAGE.text();
    return page.substring(0, page.indexOf(MARK));
  }

  private static Stream<String> keysIn(String text, Pattern key) {
    return key.matcher(text).results().map(found -> found.group(1));
  }

  private static String textOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
