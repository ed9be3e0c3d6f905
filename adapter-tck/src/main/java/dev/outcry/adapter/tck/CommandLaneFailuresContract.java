package dev.outcry.adapter.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.UnavailableException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link CommandLane} does when its handler fails. Part of {@link CommandLaneContract}.
 */
public interface CommandLaneFailuresContract {

  /** The lane to test, without a handler, the same throughout a test. */
  CommandLane<String> lane();

  /** The commands that {@link #lane} set aside so far. */
  List<String> deadLetters();

  /** How long to wait for what should happen at once. */
  default Duration patience() {
    return Duration.ofSeconds(20);
  }

  @Test
  default void l4_aBatchThatFailedIsHandedOverAgainBeforeAnythingLater() {
    OneKey key = OneKey.of(lane(), patience());
    List<String> commands = OneKey.commands(5);
    key.append(commands);
    Recorder recorder = key.recorder(Failing.first(2, IllegalStateException::new));

    key.whileAttached(recorder, () -> key.awaitDone(recorder, commands));

    assertThat(recorder.batches().subList(0, 3))
        .allSatisfy(batch -> assertThat(batch).startsWith(commands.get(0)));
  }

  @Test
  default void l4_anErrorIsAFailureLikeAnyOther() {
    OneKey key = OneKey.of(lane(), patience());
    List<String> commands = OneKey.commands(5);
    key.append(commands);
    Recorder recorder = key.recorder(Failing.badlyAtFirst());

    key.whileAttached(recorder, () -> key.awaitDone(recorder, commands));
  }

  @Test
  default void l5_aCommandThatFailsAloneOnEachAttemptIsSetAsideAndTheRestGoesOn() {
    OneKey key = OneKey.of(lane(), patience());
    String poison = "poison " + key.key();
    key.append(List.of("one", "two", poison, "three", "four"));
    Recorder recorder = key.recorder(Failing.at(List.of(poison)));

    key.whileAttached(
        recorder,
        () -> {
          key.awaitDone(recorder, List.of("one", "two", "three", "four"));
          key.append("five");
          key.awaitDone(recorder, List.of("one", "two", "three", "four", "five"));
        });

    assertThat(deadLetters()).containsOnlyOnce(poison);
    assertThat(recorder.setAsideSoFar()).isEqualTo(1);
    assertThat(recorder.batches())
        .filteredOn(List.of(poison)::equals)
        .hasSize(CommandLane.ATTEMPTS);
  }

  @Test
  default void l5_everyCommandThatFailsIsSetAside() {
    OneKey key = OneKey.of(lane(), patience());
    List<String> poison = List.of("poison 1 " + key.key(), "poison 2 " + key.key());
    key.append(poison);
    key.append("good");
    Recorder recorder = key.recorder(Failing.at(poison));

    key.whileAttached(recorder, () -> key.awaitDone(recorder, List.of("good")));

    assertThat(deadLetters()).containsSubsequence(poison);
    assertThat(recorder.setAsideSoFar()).isEqualTo(2);
  }

  @Test
  default void l5_aCommandThatSucceedsOnTheLastAttemptIsNotSetAside() {
    OneKey key = OneKey.of(lane(), patience());
    String command = "late " + key.key();
    key.append(command);
    Recorder recorder =
        key.recorder(Failing.first(CommandLane.ATTEMPTS - 1, IllegalStateException::new));

    key.whileAttached(recorder, () -> key.awaitDone(recorder, List.of(command)));

    assertThat(deadLetters()).doesNotContain(command);
    assertThat(recorder.setAsideSoFar()).isZero();
  }

  @Test
  default void l6_whileSomethingIsUnavailableTheKeyWaitsAndNothingIsSetAside() {
    OneKey key = OneKey.of(lane(), patience());
    List<String> commands = List.of("one " + key.key(), "two " + key.key());
    key.append(commands);
    int failures = 2 * CommandLane.ATTEMPTS;
    Recorder recorder =
        key.recorder(Failing.first(failures, () -> new UnavailableException("for the test")));

    key.whileAttached(recorder, () -> key.awaitDone(recorder, commands));

    assertThat(recorder.batches().subList(0, failures + 1))
        .allSatisfy(batch -> assertThat(batch).startsWith(commands.get(0)));
    assertThat(deadLetters()).doesNotContainAnyElementsOf(commands);
  }
}
