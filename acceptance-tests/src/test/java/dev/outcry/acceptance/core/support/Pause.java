package dev.outcry.acceptance.core.support;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Lets time pass where the passing of time is what a test is about. */
public final class Pause {

  private Pause() {}

  /** Returns when so much has passed. */
  public static void of(Duration time) {
    until(System.nanoTime() + time.toNanos());
  }

  /**
   * @param nanoTime as {@link System#nanoTime} will say
   */
  public static void until(long nanoTime) {
    CompletableFuture<Void> never = new CompletableFuture<>();
    never.completeOnTimeout(null, nanoTime - System.nanoTime(), TimeUnit.NANOSECONDS).join();
  }
}
