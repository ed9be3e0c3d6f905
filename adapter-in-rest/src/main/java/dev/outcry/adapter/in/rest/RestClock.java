package dev.outcry.adapter.in.rest;

import dev.outcry.application.port.in.TellTime;
import java.time.Instant;

/** The time that clients are told. */
record RestClock(TellTime time) {

  Instant now() {
    return time.tell();
  }
}
