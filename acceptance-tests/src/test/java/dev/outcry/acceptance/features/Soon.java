package dev.outcry.acceptance.features;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/** What need not be so at once, but before long: notes in rooms, live delivery, the hammer. */
final class Soon {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(5);

  private Soon() {}

  /** Returns when this no longer fails. */
  static void holds(ThrowingRunnable assertion) {
    holdsWithin(PATIENCE, assertion);
  }

  /** Where it is promised how soon. */
  static void holdsWithin(Duration time, ThrowingRunnable assertion) {
    await().pollDelay(Duration.ZERO).pollInterval(PAUSE).atMost(time).untilAsserted(assertion);
  }
}
