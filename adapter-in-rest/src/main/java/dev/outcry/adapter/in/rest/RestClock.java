package dev.outcry.adapter.in.rest;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The program's clock, in milliseconds. */
record RestClock(Clock clock) {

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
