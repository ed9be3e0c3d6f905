package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.LaneHandler.LaneRecord;
import dev.outcry.domain.Position;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Gives commands their places and times: both only grow over the whole lane, and so also within a
 * key that was idle and forgotten in between.
 */
final class LaneClock {

  private final Clock clock;
  private final long incarnation;
  private final AtomicLong offsets = new AtomicLong();
  private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.EPOCH);

  LaneClock(Clock clock, long incarnation) {
    this.clock = clock;
    this.incarnation = incarnation;
  }

  <C> LaneRecord<C> stamp(Traced<C> taken) {
    return new LaneRecord<>(
        new Position(incarnation, offsets.getAndIncrement()),
        now(),
        taken.command(),
        taken.trace());
  }

  /** In whole milliseconds; never before a time that was given earlier. */
  private Instant now() {
    Instant known = latest.get();
    long millis = clock.millis();
    return millis <= known.toEpochMilli()
        ? known
        : latest.accumulateAndGet(Instant.ofEpochMilli(millis), LaneClock::later);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
