package dev.outcry.bootstrap;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One thing that can be set, as the module that reads it describes it for editors. */
record Setting(String name, String type, String byDefault, String description) {

  private static final String METADATA = "META-INF/spring-configuration-metadata.json";
  private static final JsonMapper JSON = new JsonMapper();

  /** What any module on the class path describes, by name. */
  static List<Setting> all() throws IOException {
    return Collections.list(Setting.class.getClassLoader().getResources(METADATA)).stream()
        .flatMap(Setting::in)
        .sorted(Comparator.comparing(Setting::name))
        .toList();
  }

  private static Stream<Setting> in(URL metadata) {
    try (InputStream json = metadata.openStream()) {
      return JSON.readTree(json).get("properties").valueStream().map(Setting::of);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Setting of(JsonNode property) {
    JsonNode value = property.path("defaultValue");
    return new Setting(
        property.get("name").asString(),
        property.path("type").asString(""),
        value.isArray()
            ? value.valueStream().map(JsonNode::asString).collect(joining(","))
            : value.asString("").replaceAll("[\\[\\]]", "").replace(", ", ","),
        property.path("description").asString(""));
  }

  boolean isOurs() {
    return name.startsWith("outcry.");
  }

  /** What its name begins with: all of it but the last word, and two words at most. */
  String group() {
    String[] words = name.split("\\.");
    return words.length > 2 ? words[0] + "." + words[1] : words[0];
  }

  /** Whether this is what is set by such a key; of a map, any of its keys is. */
  boolean isSetBy(String key) {
    return name.equals(key) || type.startsWith("java.util.Map") && key.startsWith(name + ".");
  }

  /** In a table of key, type, default and meaning. */
  String row() {
    String means = description.replaceAll("\\{@code ([^}]+)}", "`$1`").replaceAll("\\.$", "");
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            name,
            type.replaceAll("[a-z.]+\\.(?=[A-Z])", "").replace("<", " of ").replace(">", ""),
            byDefault.isEmpty() ? "" : "`" + byDefault + "`",
            means.substring(0, 1).toUpperCase(Locale.ROOT) + means.substring(1));
  }
}
