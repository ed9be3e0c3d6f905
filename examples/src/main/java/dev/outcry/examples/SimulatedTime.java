package dev.outcry.examples;

import java.time.Instant;
import java.time.InstantSource;

/** A time that passes only when it is told to, and never runs back. Thread-safe. */
final class SimulatedTime implements InstantSource {

  private volatile Instant now;

  SimulatedTime(Instant start) {
    now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Lets time pass until then; what has passed already stays passed. */
  synchronized void advanceTo(Instant then) {
    now = then.isAfter(now) ? then : now;
  }
}
