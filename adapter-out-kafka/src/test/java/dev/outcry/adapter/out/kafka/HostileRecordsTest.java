package dev.outcry.adapter.out.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outcry.adapter.json.JsonCodecs;
import dev.outcry.adapter.tck.Samples;
import dev.outcry.application.port.out.CommandLane.Attachment;
import dev.outcry.application.port.out.RoomCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Records that nobody of ours wrote. */
class HostileRecordsTest {

  private final Lanes lanes = new Lanes(KafkaServer.shared());
  private final LaneSettings settings = Lanes.anySettings(1);
  private final KafkaCommandLane<RoomCommand> lane =
      lanes.lane(settings, Wire.of(JsonCodecs.roomCommands()));
  private final List<RoomCommand> handled = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    lanes.close();
  }

  @Test
  void areSetAsideAsTheyAreAndTheListenerLives() throws Exception {
    RoomCommand before = append();
    allowLargeRecords();
    String future = "{\"v\":2,\"body\":{\"type\":\"notes\",\"roomId\":\"r\",\"notes\":[]}}";
    List<byte[]> hostile =
        List.of(
            "not JSON".getBytes(UTF_8),
            new byte[0],
            future.getBytes(UTF_8),
            future.replace("2", "1").replace("notes\",\"", "later\",\"").getBytes(UTF_8),
            "[".repeat(2_000_000).getBytes(UTF_8));
    DefaultKafkaProducerFactory<String, byte[]> producers =
        lanes.clients().producers("stranger", Duration.ofSeconds(10));
    KafkaTemplate<String, byte[]> stranger = new KafkaTemplate<>(producers);
    for (byte[] bytes : hostile) {
      stranger.send(settings.topic(), "room", bytes).get();
    }
    stranger.send(settings.topic(), "room", null).get();
    stranger.send(settings.topic(), null, JsonCodecs.roomCommands().encode(before)).get();
    producers.destroy();
    RoomCommand after = append();

    try (Attachment attachment =
        lane.attach((key, batch) -> batch.forEach(taken -> handled.add(taken.command())))) {
      await().atMost(Duration.ofSeconds(30)).until(() -> handled.contains(after));
      await().atMost(Duration.ofSeconds(30)).until(() -> letters().size() >= hostile.size() + 2);
    }

    assertThat(handled).containsExactly(before, after);
    List<byte[]> expected = new ArrayList<>(hostile);
    expected.add(null);
    expected.add(JsonCodecs.roomCommands().encode(before));
    assertThat(letters())
        .extracting(r -> text(r.value()))
        .isEqualTo(expected.stream().map(HostileRecordsTest::text).toList());
  }

  @Test
  void tellWhereTheyCameFromAndNothingSecret() throws Exception {
    append();
    DefaultKafkaProducerFactory<String, byte[]> producers =
        lanes.clients().producers("stranger", Duration.ofSeconds(10));
    new KafkaTemplate<>(producers).send(settings.topic(), "room", "words".getBytes(UTF_8)).get();
    producers.destroy();

    try (Attachment attachment = lane.attach((key, batch) -> {})) {
      await().atMost(Duration.ofSeconds(30)).until(() -> !letters().isEmpty());
    }

    assertThat(letters().get(0).headers())
        .extracting(Header::key)
        .contains(
            "kafka_dlt-original-topic",
            "kafka_dlt-original-partition",
            "kafka_dlt-original-offset",
            "kafka_dlt-exception-fqcn")
        .doesNotContain("kafka_dlt-exception-message", "kafka_dlt-exception-stacktrace");
    assertThat(StreamSupport.stream(letters().get(0).headers().spliterator(), false))
        .extracting(header -> new String(header.value(), UTF_8))
        .noneMatch(value -> value.contains("words"));
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "nothing" : new String(bytes, UTF_8);
  }

  private RoomCommand append() {
    RoomCommand command = new RoomCommand.PostNotes(Samples.anyRoomId(), List.of());
    lane.append(command.roomId().value(), command).toCompletableFuture().join();
    return command;
  }

  private List<ConsumerRecord<String, byte[]>> letters() {
    return lanes.records(settings.deadLetterTopic());
  }

  private void allowLargeRecords() throws Exception {
    AlterConfigOp larger =
        new AlterConfigOp(
            new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "4000000"),
            AlterConfigOp.OpType.SET);
    try (Admin admin = lanes.clients().newAdmin()) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, settings.topic()), List.of(larger)))
          .all()
          .get();
    }
  }
}
