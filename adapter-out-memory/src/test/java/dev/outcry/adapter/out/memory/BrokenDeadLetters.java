package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.DeadLettersContract;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.DeadLetters;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** Dead letters that break a promise, each run through the contract by itself. */
final class BrokenDeadLetters {

  private BrokenDeadLetters() {}

  @Breaks("D1")
  static class ListsTheLastFirst extends Sound {
    @Override
    public List<Letter> list(Optional<LetterId> after, int limit) {
      List<Letter> letters = new ArrayList<>(super.list(after, limit));
      Collections.reverse(letters);
      return letters;
    }
  }

  @Breaks("D2")
  static class SkipsOneAfterEachPage extends Sound {
    @Override
    public List<Letter> list(Optional<LetterId> after, int limit) {
      return super.list(after.map(id -> new LetterId(id.lane(), id.number() + 1)), limit);
    }
  }

  @Breaks("D3")
  static class OnlySaysThatItReplays extends Sound {
    @Override
    public boolean replay(LetterId id) {
      return super.list(Optional.empty(), 1_000).stream()
          .anyMatch(letter -> letter.id().equals(id));
    }
  }

  @Breaks("D4")
  static class AlwaysSaysThatItReplayed extends Sound {
    @Override
    public boolean replay(LetterId id) {
      super.replay(id);
      return true;
    }
  }

  @Breaks("D5")
  static class TellsWhatFailed extends Sound {
    @Override
    public List<Letter> list(Optional<LetterId> after, int limit) {
      return super.list(after, limit).stream()
          .map(
              letter ->
                  new Letter(
                      letter.id(), letter.key(), letter.at(), "poison: a failure for the test"))
          .toList();
    }
  }

  @Breaks({})
  static class KeepsAll extends Sound {}

  abstract static class Sound implements DeadLetters, DeadLettersContract {

    private final InMemoryCommandLane<String> lane =
        InMemoryCommandLane.named("broken", Clock.systemUTC());
    private final DeadLetters letters = new InMemoryDeadLetters(Map.of("broken", lane));

    @Override
    public CommandLane<String> lane() {
      return lane;
    }

    @Override
    public DeadLetters deadLetters() {
      return this;
    }

    @Override
    public Duration patience() {
      return Duration.ofSeconds(1);
    }

    @Override
    public List<Letter> list(Optional<LetterId> after, int limit) {
      return letters.list(after, limit);
    }

    @Override
    public boolean replay(LetterId id) {
      return letters.replay(id);
    }

    @AfterEach
    void close() {
      lane.close();
    }
  }
}
