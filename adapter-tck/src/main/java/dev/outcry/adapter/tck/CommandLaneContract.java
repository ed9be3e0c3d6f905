package dev.outcry.adapter.tck;

import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.CommandLane.Appended;
import dev.outcry.application.port.out.CommandLane.Attachment;
import dev.outcry.application.port.out.LaneHandler.LaneRecord;
import dev.outcry.application.port.out.TraceContext;
import dev.outcry.domain.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link CommandLane} does. */
public interface CommandLaneContract extends CommandLaneFailuresContract {

  /**
   * A lane like {@link #lane} but of no more than so many commands, or nothing if it cannot be
   * filled in a test.
   */
  Optional<CommandLane<String>> laneOf(int commands);

  @Test
  default void l1_appendCompletesAlsoIfNobodyHandles() {
    OneKey key = OneKey.of(lane(), patience());

    Appended one = key.append("one");
    Appended two = key.append("two");

    assertThat(two.position()).isGreaterThan(one.position());
    assertThat(one.position()).isGreaterThan(Position.NONE);
  }

  @Test
  default void l2_commandsOfAKeyAreHandledInTheOrderOfAppends() {
    OneKey key = OneKey.of(lane(), patience());
    List<String> commands = OneKey.commands(1_000);
    Recorder recorder = key.recorder();
    List<Appended> appended = new ArrayList<>();

    appended.addAll(key.append(commands.subList(0, 500)));
    key.whileAttached(
        recorder,
        () -> {
          appended.addAll(key.append(commands.subList(500, 1_000)));
          key.awaitDone(recorder, commands);
        });

    assertThat(appended).extracting(Appended::position).isSorted().doesNotHaveDuplicates();
    assertThat(recorder.records())
        .extracting(LaneRecord::position)
        .isEqualTo(appended.stream().map(Appended::position).toList());
  }

  @Test
  default void l2_commandsThatManyAppendAreHandledInTheOrderOfTheirPositions() {
    OneKey key = OneKey.of(lane(), patience());
    Recorder recorder = key.recorder();
    List<List<Appended>> appended = new ArrayList<>();

    key.whileAttached(
        recorder,
        () -> {
          appended.addAll(Race.of(runner -> key.append(OneKey.commands(10))));
          key.awaitDone(recorder, 10 * Race.THREADS);
        });

    assertThat(appended)
        .allSatisfy(ofOne -> assertThat(ofOne).extracting(Appended::position).isSorted());
    assertThat(recorder.records())
        .extracting(LaneRecord::position)
        .isEqualTo(
            appended.stream().flatMap(List::stream).map(Appended::position).sorted().toList());
  }

  @Test
  default void l3_batchesOfAKeyAreHandledOneAfterTheOther() {
    OneKey key = OneKey.of(lane(), patience());
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    int[] unguarded = {0};
    Recorder recorder =
        key.recorder(
            batch -> {
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              unguarded[0] += batch.size();
              Thread.yield();
              inside.decrementAndGet();
            });

    key.append(OneKey.commands(20));
    key.whileAttached(
        recorder,
        () -> {
          Race.of(runner -> key.append(OneKey.commands(20)));
          key.awaitDone(recorder, 20 * (1 + Race.THREADS));
        });

    assertThat(most).hasValue(1);
    assertThat(unguarded[0]).isEqualTo(20 * (1 + Race.THREADS));
  }

  @Test
  default void l7_whatAFullLaneRefusesIsNeverHandled() {
    OneKey key = OneKey.of(narrowLane(), patience());
    List<String> taken = new ArrayList<>();
    List<String> refused = new ArrayList<>();

    for (String command : OneKey.commands(10 * OneKey.NARROW)) {
      (key.isTaken(command) ? taken : refused).add(command);
    }
    assertThat(taken).isNotEmpty();
    assertThat(refused).isNotEmpty();

    Recorder recorder = key.recorder();
    key.whileAttached(
        recorder,
        () -> {
          key.awaitDone(recorder, taken);
          key.awaitUntil(() -> key.isTaken("at last"));
          key.awaitUntil(() -> recorder.done().contains("at last"));
        });
    assertThat(recorder.done()).doesNotContainAnyElementsOf(refused);
  }

  @Test
  default void l7_aLaneIsFullAlsoIfEachOfItsKeysHasLittle() {
    CommandLane<String> lane = narrowLane();

    List<Boolean> taken =
        OneKey.commands(10 * OneKey.NARROW).stream()
            .map(command -> OneKey.of(lane, patience()).isTaken(command))
            .toList();

    assertThat(taken).startsWith(true).endsWith(false);
  }

  @Test
  default void l8_aCommandHasOneTimeInWholeMilliseconds() {
    OneKey key = OneKey.of(lane(), patience());
    List<String> commands = OneKey.commands(3);
    List<Appended> appended = key.append(commands);
    Recorder recorder = key.recorder(Failing.first(1, IllegalStateException::new));

    key.whileAttached(recorder, () -> key.awaitDone(recorder, commands));

    assertThat(appended)
        .extracting(Appended::at)
        .allSatisfy(at -> assertThat(at).isEqualTo(at.truncatedTo(MILLIS)));
    assertThat(recorder.records())
        .extracting(record -> new Appended(record.position(), record.at()))
        .hasSameElementsAs(appended);
  }

  @Test
  default void l9_whatIsAppendedBeforeAHandlerIsAttachedWaitsForIt() {
    OneKey key = OneKey.of(lane(), patience());
    List<String> commands = OneKey.commands(10);
    key.append(commands);
    Recorder recorder = key.recorder();

    key.whileAttached(recorder, () -> key.awaitDone(recorder, commands));
  }

  @Test
  default void l9_whatIsAppendedBetweenTwoHandlersWaitsForTheSecond() {
    OneKey key = OneKey.of(lane(), patience());
    Recorder first = key.recorder();
    Recorder second = key.recorder();
    key.append("one");
    key.whileAttached(first, () -> key.awaitDone(first, List.of("one")));

    key.append("two");
    key.whileAttached(second, () -> key.awaitDone(second, List.of("two")));

    assertThat(first.done()).containsExactly("one");
  }

  @Test
  default void l10_closeWaitsForTheBatchAtHand() {
    OneKey key = OneKey.of(lane(), patience());
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    AtomicBoolean closedTooEarly = new AtomicBoolean();
    Recorder recorder =
        key.recorder(
            batch -> {
              entered.countDown();
              closedTooEarly.set(happens(closed, Duration.ofMillis(200)));
            });
    Attachment attachment = lane().attach(recorder);
    key.append("one");
    assertThat(happens(entered, patience())).isTrue();

    attachment.close();
    closed.countDown();

    assertThat(recorder.done()).containsExactly("one");
    assertThat(closedTooEarly).isFalse();
  }

  @Test
  default void l10_afterCloseTheHandlerIsNotCalledAnyMore() {
    OneKey key = OneKey.of(lane(), patience());
    AtomicBoolean closed = new AtomicBoolean();
    AtomicBoolean calledAfterClose = new AtomicBoolean();
    Recorder first = key.recorder(batch -> calledAfterClose.compareAndSet(false, closed.get()));
    Recorder second = key.recorder();
    Attachment attachment = lane().attach(first);

    Race.of(
        4,
        runner -> {
          if (runner == 0) {
            key.awaitDone(first, 1);
            attachment.close();
            closed.set(true);
          } else {
            key.append(OneKey.commands(500));
          }
          return runner;
        });
    key.whileAttached(
        second, () -> key.awaitUntil(() -> first.done().size() + second.done().size() >= 1_500));

    assertThat(calledAfterClose).isFalse();
    assertThat(first.done().size() + second.done().size()).isEqualTo(1_500);
  }

  private CommandLane<String> narrowLane() {
    Optional<CommandLane<String>> lane = laneOf(OneKey.NARROW);
    assumeTrue(lane.isPresent(), "this lane cannot be filled in a test");
    return lane.orElseThrow();
  }

  private static boolean happens(CountDownLatch event, Duration within) {
    try {
      return event.await(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @Test
  default void l11_aCommandIsHandedOverWithItsTrace() throws Exception {
    OneKey key = OneKey.of(lane(), patience());
    TraceContext trace =
        new TraceContext("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    Recorder recorder = key.recorder();

    key.append("alone");
    lane()
        .append(key.key(), "traced", trace)
        .toCompletableFuture()
        .get(patience().toMillis(), TimeUnit.MILLISECONDS);

    key.whileAttached(recorder, () -> key.awaitDone(recorder, List.of("alone", "traced")));
    assertThat(recorder.records())
        .extracting(LaneRecord::trace)
        .containsExactly(Optional.empty(), Optional.of(trace));
  }
}
