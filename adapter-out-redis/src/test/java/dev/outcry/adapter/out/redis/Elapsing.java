package dev.outcry.adapter.out.redis;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** Time on a clock that cannot be set. */
final class Elapsing {

  private Elapsing() {}

  /** Returns once so much time has passed, and little more. */
  static void pass(Duration time) {
    long start = System.nanoTime();
    await()
        .atMost(time.plusSeconds(60))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> System.nanoTime() - start >= time.toNanos());
  }
}
