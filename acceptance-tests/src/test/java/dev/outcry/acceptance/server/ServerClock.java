package dev.outcry.acceptance.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until it is moved, and never goes back. Any number of servers may share it. */
public final class ServerClock extends Clock {

  private final AtomicReference<Instant> now;

  public ServerClock(Instant start) {
    now = new AtomicReference<>(start);
  }

  /** Makes it this time. */
  public void at(Instant time) {
    now.updateAndGet(
        before -> {
          if (time.isBefore(before)) {
            throw new IllegalArgumentException("it is later than " + time + " already");
          }
          return time;
        });
  }

  /** Makes it so much later. */
  public void pass(Duration duration) {
    now.updateAndGet(before -> before.plus(duration));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("servers are in UTC");
  }
}
