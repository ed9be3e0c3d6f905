package dev.outcry.acceptance.driver.wire;

import dev.outcry.acceptance.driver.ScenarioClock;
import dev.outcry.acceptance.server.ServerClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The day of one scenario: the one after that of the scenario before. */
final class ScenarioDay implements ScenarioClock {

  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

  private final ServerClock clock;
  private final LocalDate day;

  ScenarioDay(ServerClock clock) {
    this.clock = clock;
    this.day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    at("12:00:00");
  }

  @Override
  public void at(String time) {
    clock.at(instantOf(time));
  }

  @Override
  public void pass(Duration duration) {
    clock.pass(duration);
  }

  /** When this is, on the day of the scenario. */
  Instant instantOf(String time) {
    return LocalTime.parse(time).atDate(day).toInstant(ZoneOffset.UTC);
  }

  /** The time of the day of what a server calls by date and time. */
  static String timeOf(String instant) {
    Instant parsed = Instant.parse(instant);
    boolean whole = parsed.getNano() == 0;
    return (whole ? SECONDS : MILLIS).format(parsed.atOffset(ZoneOffset.UTC));
  }
}
