package dev.outcry.adapter.out.kafka;

import dev.outcry.adapter.tck.CommandLaneContract;
import dev.outcry.application.port.out.CommandLane;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

class KafkaCommandLaneTest implements CommandLaneContract {

  private final Lanes lanes = new Lanes(KafkaServer.shared());
  private final LaneSettings settings = Lanes.anySettings(3);
  private final CommandLane<String> lane = lanes.lane(settings, Lanes.TEXT);

  @Override
  public CommandLane<String> lane() {
    return lane;
  }

  @Override
  public List<String> deadLetters() {
    return lanes.records(settings.deadLetterTopic()).stream()
        .map(record -> new String(record.value(), StandardCharsets.UTF_8))
        .toList();
  }

  /** A broker's disk cannot be filled in a test. */
  @Override
  public Optional<CommandLane<String>> laneOf(int commands) {
    return Optional.empty();
  }

  @AfterEach
  void close() {
    lanes.close();
  }
}
