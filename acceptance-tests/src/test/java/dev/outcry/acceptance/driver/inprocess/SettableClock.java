package dev.outcry.acceptance.driver.inprocess;

import dev.outcry.acceptance.driver.ScenarioClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until it is set. */
final class SettableClock extends Clock implements ScenarioClock {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

  private final AtomicReference<Instant> now = new AtomicReference<>(instantOf("12:00:00"));

  @Override
  public void at(String time) {
    Instant then = instantOf(time);
    now.updateAndGet(
        before -> {
          if (then.isBefore(before)) {
            throw new IllegalArgumentException("it is later than " + time + " already");
          }
          return then;
        });
  }

  @Override
  public void pass(Duration duration) {
    now.updateAndGet(before -> before.plus(duration));
  }

  /** When this is, on the day of the scenario. */
  static Instant instantOf(String time) {
    return LocalTime.parse(time).atDate(DAY).toInstant(ZoneOffset.UTC);
  }

  /** The time of the day, with milliseconds where there are any. */
  static String timeOf(Instant instant) {
    boolean whole = instant.getNano() == 0;
    return (whole ? SECONDS : MILLIS).format(instant.atOffset(ZoneOffset.UTC));
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
    throw new UnsupportedOperationException("the scenario's day is in UTC");
  }
}
