package dev.outcry.adapter.out.kafka;

import dev.outcry.adapter.tck.DeadLettersContract;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.DeadLetters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class KafkaDeadLettersTest implements DeadLettersContract {

  private final Lanes lanes = new Lanes(KafkaServer.shared());
  private final LaneSettings settings = Lanes.anySettings(1);
  private final CommandLane<String> lane = lanes.lane(settings, Lanes.TEXT);
  private final KafkaDeadLetters letters =
      new KafkaDeadLetters(List.of(settings), lanes.clients(), lanes.topics());

  @Override
  public CommandLane<String> lane() {
    return lane;
  }

  @Override
  public DeadLetters deadLetters() {
    return letters;
  }

  @AfterEach
  void close() {
    letters.close();
    lanes.close();
  }
}
