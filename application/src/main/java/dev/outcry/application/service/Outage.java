package dev.outcry.application.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Whether something out of reach is worth asking again: not for a second after it was not. */
final class Outage {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final InstantSource clock;
  private volatile Instant over = Instant.MIN;

  Outage(InstantSource clock) {
    this.clock = clock;
  }

  boolean lasts() {
    return clock.instant().isBefore(over);
  }

  void begin() {
    over = clock.instant().plus(PAUSE);
  }
}
