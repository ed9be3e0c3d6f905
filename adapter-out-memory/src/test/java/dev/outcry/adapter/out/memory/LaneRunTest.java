package dev.outcry.adapter.out.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.outcry.application.port.out.CommandLane.Appended;
import dev.outcry.application.port.out.CommandLane.Attachment;
import dev.outcry.application.port.out.LaneHandler.LaneRecord;
import dev.outcry.application.port.out.UnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * What the contract of lanes leaves open. The test does the work, so that nothing happens by
 * chance.
 */
class LaneRunTest {

  private static final LaneLimits LIMITS = new LaneLimits(3, 10, 15);

  private final IdleWorkers workers = new IdleWorkers();
  private final SettableClock clock = new SettableClock();
  private final InMemoryCommandLane<String> lane =
      new InMemoryCommandLane<>(workers, new LaneClock(clock, 7), LIMITS);
  private final List<List<String>> batches = new ArrayList<>();

  @Test
  void batchesAreAsLargeAsTheyMayBe() {
    lane.attach(this::record);
    append("a", 7);

    workers.runAll();

    assertThat(batches)
        .containsExactly(List.of("1", "2", "3"), List.of("4", "5", "6"), List.of("7"));
  }

  @Test
  void keysTakeTurns() {
    lane.attach(this::record);
    append("a", 6);
    append("b", 2);

    workers.runOne();
    workers.runOne();

    assertThat(batches).containsExactly(List.of("1", "2", "3"), List.of("1", "2"));
  }

  @Test
  void nobodyIsWokenToFindThatNothingIsLeft() {
    lane.attach(this::record);
    append("a", 1);

    assertThat(workers.runOne()).isTrue();

    assertThat(workers.runOne()).isFalse();
    assertThat(lane.activeKeys()).isZero();
  }

  @Test
  void anIdleKeyIsForgottenAndItsPositionsGoOn() {
    lane.attach(this::record);
    Appended before = append("a", 1).get(0);
    workers.runAll();
    assertThat(lane.activeKeys()).isZero();

    Appended after = append("a", 1).get(0);

    assertThat(after.position()).isGreaterThan(before.position());
    assertThat(after.position().incarnation()).isEqualTo(7);
  }

  @Test
  void timesAreOfTheClockAndDoNotRunBackAlsoIfTheKeyWasIdle() {
    lane.attach(this::record);
    Instant start = Instant.parse("2030-06-01T12:00:00.123456789Z");
    clock.set(start);
    assertThat(append("a", 1)).extracting(Appended::at).containsExactly(at("12:00:00.123"));
    workers.runAll();

    clock.set(start.minusSeconds(60));
    assertThat(append("a", 1)).extracting(Appended::at).containsExactly(at("12:00:00.123"));
    clock.set(start.plusMillis(1));
    assertThat(append("a", 1)).extracting(Appended::at).containsExactly(at("12:00:00.124"));
  }

  @Test
  void aKeyIsBoundedAndSoAreAllTogether() {
    append("a", 10);
    assertRefused("a", "too much waits for this key");
    append("b", 5);
    assertRefused("c", "the lane is full");

    lane.attach(this::record);
    workers.runAll();

    append("a", 10);
    append("b", 5);
  }

  @Test
  void whatWasSetAsideTakesNoSpace() {
    lane.attach(
        (key, batch) -> {
          throw new IllegalStateException("for the test");
        });
    for (int i = 0; i < 4; i++) {
      append("a", 10);
      workers.runAll();
    }

    assertThat(lane.deadLetters()).hasSize(40);
    append("a", 10);
    append("b", 5);
  }

  @Test
  void aKeyThatWaitsUsesNoThreadAndHoldsUpNoOther() {
    lane.attach(
        (key, batch) -> {
          if (key.equals("a")) {
            throw new UnavailableException("for the test");
          }
          record(key, batch);
        });
    append("a", 1);
    append("b", 1);

    workers.runOne();
    workers.runAll();

    assertThat(batches).containsExactly(List.of("1"));
    assertThat(lane.activeKeys()).isEqualTo(1);
    await().until(workers::runOne);
    assertThat(lane.deadLetters()).isEmpty();
  }

  @Test
  void aLaneThatLingersWaitsForAFullBatch() {
    InMemoryCommandLane<String> patient = lingering(Duration.ofHours(1));
    patient.attach(this::record);
    patient.append("a", "1");
    patient.append("a", "2");
    assertThat(workers.runOne()).isFalse();

    patient.append("a", "3");
    patient.append("a", "4");
    workers.runAll();

    assertThat(batches).containsExactly(List.of("1", "2", "3"));
    patient.append("a", "5");
    assertThat(workers.runOne()).isFalse();
    patient.append("a", "6");
    workers.runAll();
    assertThat(batches).containsExactly(List.of("1", "2", "3"), List.of("4", "5", "6"));
  }

  @Test
  void aLaneThatLingersDoesNotWaitForEver() {
    InMemoryCommandLane<String> patient = lingering(Duration.ofMillis(20));
    patient.attach(this::record);
    patient.append("a", "1");
    patient.append("a", "2");

    await().until(workers::runOne);

    assertThat(batches).containsExactly(List.of("1", "2"));
    assertThat(patient.activeKeys()).isZero();
    patient.append("a", "3");
    await().until(workers::runOne);
    assertThat(batches).containsExactly(List.of("1", "2"), List.of("3"));
  }

  private InMemoryCommandLane<String> lingering(Duration linger) {
    return new InMemoryCommandLane<>(workers, new LaneClock(clock, 7), LIMITS.withLinger(linger));
  }

  @Test
  void aSecondHandlerIsRefused() {
    Attachment first = lane.attach(this::record);
    assertThatThrownBy(() -> lane.attach(this::record)).isInstanceOf(IllegalStateException.class);

    first.close();
    lane.attach(this::record);
    first.close();

    append("a", 1);
    workers.runAll();
    assertThat(batches).hasSize(1);
  }

  @Test
  void aHandlerCannotWaitForItself() {
    AtomicReference<Attachment> attachment = new AtomicReference<>();
    attachment.set(lane.attach((key, batch) -> attachment.get().close()));
    append("a", 1);

    workers.runAll();

    assertThat(lane.deadLetters())
        .singleElement()
        .satisfies(
            letter -> assertThat(letter.failure()).isInstanceOf(IllegalStateException.class));
  }

  @Test
  void aClosedLaneTakesAndHandlesNothing() {
    lane.attach(this::record);
    append("a", 1);

    lane.close();
    lane.close();
    workers.runAll();

    assertRefused("a", "the lane is closed");
    assertThatThrownBy(() -> lane.attach(this::record)).isInstanceOf(IllegalStateException.class);
    assertThat(batches).isEmpty();
    assertThat(workers.isShutdown()).isTrue();
  }

  @Test
  void handlersRunInNamedDaemons() {
    AtomicReference<Thread> thread = new AtomicReference<>();
    try (InMemoryCommandLane<String> named = InMemoryCommandLane.named("test", clock)) {
      named.attach((key, batch) -> thread.set(Thread.currentThread()));
      named.append("a", "1");
      await().until(() -> thread.get() != null);
    }

    assertThat(thread.get().getName()).startsWith("outcry-lane-test-");
    assertThat(thread.get().isDaemon()).isTrue();
  }

  private void record(String key, List<LaneRecord<String>> batch) {
    batches.add(batch.stream().map(LaneRecord::command).toList());
  }

  private List<Appended> append(String key, int commands) {
    List<Appended> appended = new ArrayList<>();
    for (int i = 1; i <= commands; i++) {
      appended.add(lane.append(key, Integer.toString(i)).toCompletableFuture().join());
    }
    return appended;
  }

  private void assertRefused(String key, String reason) {
    assertThat(lane.append(key, "refused"))
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .havingCause()
        .isExactlyInstanceOf(UnavailableException.class)
        .withMessage(reason);
  }

  private static Instant at(String time) {
    return Instant.parse("2030-06-01T" + time + "Z");
  }
}
