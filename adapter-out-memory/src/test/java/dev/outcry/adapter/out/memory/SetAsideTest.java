package dev.outcry.adapter.out.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.LaneHandler.LaneRecord;
import dev.outcry.domain.Position;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SetAsideTest {

  private final SetAside<String> letters = new SetAside<>();

  @Test
  void theOldestMakesWay() {
    for (int i = 0; i <= SetAside.KEPT; i++) {
      letters.add(letter(i));
    }

    assertThat(letters.all()).hasSize(SetAside.KEPT);
    assertThat(letters.all().get(0).command().position().offset()).isEqualTo(1);
  }

  @Test
  void aLetterDoesNotPrintItsCommand() {
    assertThat(letter(7).toString()).contains("room", "7").doesNotContain("secret");
  }

  private static DeadLetter<String> letter(long offset) {
    LaneRecord<String> command =
        new LaneRecord<>(new Position(1, offset), Instant.EPOCH, "secret words");
    return new DeadLetter<>("room", command, new IllegalStateException("secret reason"));
  }
}
