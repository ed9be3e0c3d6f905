package dev.outcry.adapter.out.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import org.yaml.snakeyaml.Yaml;

/** Defaults are those that readers are told of. */
class KafkaSettingsTest {

  private static final KafkaSettings DEFAULTS =
      Binder.get(new MockEnvironment()).bindOrCreate("outcry.kafka", KafkaSettings.class);

  static Stream<Arguments> topics() {
    return Stream.of(
        Arguments.of("messages", "record", DEFAULTS.messagesLane()),
        Arguments.of("bids", "decide", DEFAULTS.bidsLane()),
        Arguments.of("read-receipts", "mark", DEFAULTS.readReceiptsLane()),
        Arguments.of("notifications", "tell", DEFAULTS.notificationsLane()));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void editorsAreToldTheDefaults(String key, String operation, LaneSettings lane)
      throws IOException {
    try (InputStream metadata =
        KafkaSettings.class.getResourceAsStream(
            "/META-INF/additional-spring-configuration-metadata.json")) {
      List<Map<String, Object>> properties =
          new Yaml().<Map<String, List<Map<String, Object>>>>load(metadata).get("properties");
      Function<String, Object> told =
          last ->
              properties.stream()
                  .filter(p -> p.get("name").equals("outcry.kafka." + key + "." + last))
                  .findFirst()
                  .orElseThrow()
                  .get("defaultValue");

      assertThat(Stream.of("topic", "partitions", "group").map(told))
          .containsExactly(lane.topic(), lane.partitions(), lane.group());
    }
  }

  @ParameterizedTest
  @MethodSource("topics")
  void theDocumentNamesTheDefaults(String key, String operation, LaneSettings lane)
      throws IOException {
    Object document = new Yaml().load(Files.readString(Path.of("../docs/api/kafka.asyncapi.yaml")));
    String reference = (String) at(document, "operations", operation, "channel", "$ref");
    String channel = reference.substring(reference.lastIndexOf('/') + 1);

    assertThat(at(document, "channels", channel, "address")).isEqualTo(lane.topic());
    assertThat(at(document, "channels", channel, "bindings", "kafka", "partitions"))
        .isEqualTo(lane.partitions());
    assertThat(at(document, "operations", operation, "bindings", "kafka", "groupId", "const"))
        .isEqualTo(lane.group());
  }

  private static Object at(Object root, String... path) {
    Object place = root;
    for (String name : path) {
      place = ((Map<?, ?>) place).get(name);
    }
    return place;
  }
}
