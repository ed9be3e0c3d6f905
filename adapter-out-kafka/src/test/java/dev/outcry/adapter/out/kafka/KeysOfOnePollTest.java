package dev.outcry.adapter.out.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.outcry.application.port.out.CommandLane.Attachment;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.LaneHandler.LaneRecord;
import dev.outcry.application.port.out.ManyKeysHandler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;

/** What one poll brings of several keys. */
class KeysOfOnePollTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Lanes lanes = new Lanes(KafkaServer.shared());
  private final KafkaCommandLane<String> lane = lanes.lane(Lanes.anySettings(1), Lanes.TEXT);
  private final List<String> handled = new CopyOnWriteArrayList<>();

  /** Before anyone polls, so that one poll brings all. */
  @BeforeEach
  void appendToThreeKeys() {
    for (int i = 1; i <= 3; i++) {
      for (String key : List.of("a", "b", "c")) {
        lane.append(key, key + i).toCompletableFuture().join();
      }
    }
  }

  @AfterEach
  void close() {
    lanes.close();
  }

  @Test
  void isHandledAtOnce() {
    CyclicBarrier all = new CyclicBarrier(3);
    AtomicBoolean metOthers = new AtomicBoolean(true);
    LaneHandler<String> waitsForOthers =
        (key, batch) -> {
          try {
            all.await(10, TimeUnit.SECONDS);
          } catch (TimeoutException | BrokenBarrierException alone) {
            metOthers.set(false);
          } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
          }
          batch.forEach(taken -> handled.add(taken.command()));
        };

    try (Attachment attachment = lane.attach(waitsForOthers)) {
      await().atMost(PATIENCE).until(() -> handled.size() == 9);
    }

    assertThat(metOthers).isTrue();
  }

  @Test
  void isHandedOverTogetherToAHandlerThatCan() {
    List<Set<String>> keys = new CopyOnWriteArrayList<>();
    Together together =
        batches -> {
          keys.add(Set.copyOf(batches.keySet()));
          batches.values().stream()
              .flatMap(List::stream)
              .forEach(taken -> handled.add(taken.command()));
        };

    try (Attachment attachment = lane.attach(together)) {
      await().atMost(PATIENCE).until(() -> handled.size() == 9);
    }

    assertThat(keys).containsExactly(Set.of("a", "b", "c"));
  }

  @Test
  void isHandedOverKeyByKeyIfThatFailsTogether() {
    Together together =
        batches -> {
          if (batches.size() > 1) {
            throw new IllegalStateException("together they fail, for the test");
          }
          batches.values().stream()
              .flatMap(List::stream)
              .forEach(taken -> handled.add(taken.command()));
        };

    try (Attachment attachment = lane.attach(together)) {
      await().atMost(PATIENCE).until(() -> handled.size() == 9);
    }

    assertThat(handled).doesNotHaveDuplicates();
  }

  private interface Together extends ManyKeysHandler<String> {
    @Override
    default void handle(String key, List<LaneRecord<String>> batch) {
      handleAll(Map.of(key, batch));
    }
  }

  @Test
  void keepsTheOrderOfEachKey() {
    try (Attachment attachment =
        lane.attach((key, batch) -> batch.forEach(taken -> handled.add(taken.command())))) {
      await().atMost(PATIENCE).until(() -> handled.size() == 9);
    }

    for (String key : List.of("a", "b", "c")) {
      assertThat(handled.stream().filter(command -> command.startsWith(key)))
          .containsExactlyElementsOf(IntStream.rangeClosed(1, 3).mapToObj(i -> key + i).toList());
    }
  }

  /** As what comes without an exception is committed, it would be lost. */
  @Test
  void isNotDoneIfTheListenerWasClosedBefore() {
    LaneSettings settings = Lanes.anySettings(1);
    Topics topics = lanes.topics();
    DeadLetterOffice office =
        new DeadLetterOffice(
            topics.deadLetters(settings),
            new KafkaTemplate<>(lanes.clients().producers("letters", PATIENCE)));
    LaneListener<String> listener =
        new LaneListener<>(
            (key, batch) -> batch.forEach(taken -> handled.add(taken.command())),
            new Decoding<>(topics.lane(settings), Lanes.TEXT),
            office,
            new Progress(),
            Runnable::run);
    listener.close();

    List<ConsumerRecord<String, byte[]>> polled =
        List.of(new ConsumerRecord<>(settings.topic(), 0, 0, "a", "a1".getBytes(UTF_8)));
    assertThatThrownBy(() -> listener.onMessage(polled)).isInstanceOf(UnfinishedException.class);
    assertThat(handled).isEmpty();
  }
}
