package dev.outcry.adapter.out.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.outcry.adapter.tck.DeadLettersContract;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.DeadLetters;
import dev.outcry.application.port.out.DeadLetters.Letter;
import dev.outcry.application.port.out.UnavailableException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InMemoryDeadLettersTest implements DeadLettersContract {

  private final InMemoryCommandLane<String> lane =
      InMemoryCommandLane.named("test", Clock.systemUTC());
  private final InMemoryCommandLane<String> other =
      InMemoryCommandLane.named("other", Clock.systemUTC());
  private final DeadLetters letters = new InMemoryDeadLetters(Map.of("b", lane, "a", other));

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
    lane.close();
    other.close();
  }

  @Test
  void pagesGoFromOneLaneToTheNext() {
    fail(lane, 2);
    fail(other, 2);

    List<Letter> all = letters.list(Optional.empty(), 10);

    assertThat(all).extracting(letter -> letter.id().lane()).containsExactly("a", "a", "b", "b");
    assertThat(letters.list(Optional.of(all.get(0).id()), 2)).isEqualTo(all.subList(1, 3));
    assertThat(letters.list(Optional.of(all.get(1).id()), 2)).isEqualTo(all.subList(2, 4));
  }

  @Test
  void whatTheLaneRefusesIsListedStill() {
    fail(lane, 1);
    List<Letter> before = letters.list(Optional.empty(), 10);
    lane.close();

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> letters.replay(before.get(0).id()));
    assertThat(letters.list(Optional.empty(), 10)).isEqualTo(before);
  }

  private static void fail(InMemoryCommandLane<String> lane, int commands) {
    for (int i = 0; i < commands; i++) {
      lane.append("key", "command");
    }
    try (CommandLane.Attachment attachment =
        lane.attach(
            (key, batch) -> {
              throw new IllegalStateException("for the test");
            })) {
      await().until(() -> lane.deadLetters().size() == commands);
    }
  }
}
