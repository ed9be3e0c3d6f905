package dev.outcry.adapter.out.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

  @Test
  void waitsTwiceAsLongEachTimeUpToASecond() {
    assertThat(Stream.iterate(Backoff.NONE, Backoff::longer).limit(10).map(Backoff::millis))
        .containsExactly(0L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 1_000L, 1_000L);
  }
}
