package dev.outcry.application.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Whether something out of reach is worth asking again: not for a while after it was not. */
final class Outage {

  private final InstantSource clock;
  private final Duration pause;
  private volatile Instant over = Instant.MIN;

  /** One that is waited out for a second. */
  Outage(InstantSource clock) {
    this(clock, Duration.ofSeconds(1));
  }

  Outage(InstantSource clock, Duration pause) {
    this.clock = clock;
    this.pause = pause;
  }

  boolean lasts() {
    return clock.instant().isBefore(over);
  }

  void begin() {
    over = clock.instant().plus(pause);
  }
}
