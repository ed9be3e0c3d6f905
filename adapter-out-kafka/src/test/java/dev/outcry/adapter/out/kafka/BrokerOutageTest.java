package dev.outcry.adapter.out.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.CommandLane.Appended;
import dev.outcry.application.port.out.CommandLane.Attachment;
import dev.outcry.application.port.out.OutcomeUnknownException;
import dev.outcry.application.port.out.UnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A broker that stands still, dies and comes back, while a lane is at work. */
class BrokerOutageTest {

  private final KafkaServer server = KafkaServer.start();
  private final Lanes lanes = new Lanes(server);
  private final LaneSettings settings = Lanes.anySettings(2);
  private final CommandLane<String> lane = lanes.lane(settings, Lanes.TEXT);
  private final List<String> handled = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    server.resume();
    lanes.close();
    server.close();
  }

  @Test
  void everyAppendIsAnsweredInTimeAndWhatWasAnsweredIsHandled() throws Exception {
    CommandLane<String> never = lanes.lane(Lanes.anySettings(1), Lanes.TEXT);
    try (Attachment attachment =
        lane.attach((key, batch) -> batch.forEach(taken -> handled.add(taken.command())))) {
      append("before").get(30, TimeUnit.SECONDS);

      server.pause();
      Instant begin = Instant.now();
      CompletableFuture<Appended> late = append("late");
      assertThatThrownBy(
              () -> never.append("key", "refused").toCompletableFuture().get(3, TimeUnit.SECONDS))
          .hasCauseExactlyInstanceOf(UnavailableException.class);
      assertThatThrownBy(() -> late.get(12, TimeUnit.SECONDS))
          .hasCauseInstanceOf(OutcomeUnknownException.class);
      assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(12));
      server.resume();
      await().atMost(Duration.ofSeconds(20)).until(() -> isTaken("continued"));

      server.kill();
      server.restart();
      await().atMost(Duration.ofSeconds(40)).until(() -> isTaken("again"));
      await().atMost(Duration.ofSeconds(40)).until(() -> handled.contains("again"));
    }

    assertThat(handled).contains("before", "continued", "again").doesNotContain("refused");
  }

  private CompletableFuture<Appended> append(String command) {
    return lane.append("key", command).toCompletableFuture();
  }

  private boolean isTaken(String command) {
    return append(command).handle((appended, failure) -> failure == null).join();
  }
}
