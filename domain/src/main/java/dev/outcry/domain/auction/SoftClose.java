package dev.outcry.domain.auction;

import static dev.outcry.domain.InvalidValueException.require;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A bid near the end moves the end, so that nobody wins by bidding last. All durations are whole
 * milliseconds, at least 1 and at most 30 days.
 *
 * @param window how near the end a bid must come to move it; exactly that near is near enough
 * @param extension by how much the end moves
 * @param mode from where the extension is counted
 * @param cap how far beyond the scheduled end the actual one may come
 */
public record SoftClose(Duration window, Duration extension, Mode mode, Duration cap) {

  /** Window and extension where none is chosen. */
  public static final Duration DEFAULT_EXTENSION = Duration.ofSeconds(120);

  /** Cap where none is chosen. */
  public static final Duration DEFAULT_CAP = Duration.ofMinutes(60);

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofDays(30);

  /** From where an extension is counted. */
  public enum Mode {
    /** From the bid: the end is at least the extension away from it. */
    RESET,
    /** From the end: it moves by the whole extension. */
    ADD
  }

  public SoftClose {
    requireDuration(window, "softClose.window");
    requireDuration(extension, "softClose.extension");
    requireDuration(cap, "softClose.cap");
  }

  /** The usual: 120 seconds, counted from the bid, for at most an hour. */
  public static SoftClose standard() {
    return new SoftClose(DEFAULT_EXTENSION, DEFAULT_EXTENSION, Mode.RESET, DEFAULT_CAP);
  }

  Instant endAfterChange(Instant end, Instant t, Instant scheduledEnd) {
    long endMillis = end.toEpochMilli();
    long bidMillis = t.toEpochMilli();
    if (bidMillis < endMillis - window.toMillis()) {
      return end;
    }
    long from = mode == Mode.RESET ? bidMillis : endMillis;
    long later = Math.min(from + extension.toMillis(), latestEndMillis(scheduledEnd));
    return later > endMillis ? Instant.ofEpochMilli(later) : end;
  }

  /** The latest end to which an auction may be extended. */
  long latestEndMillis(Instant scheduledEnd) {
    return scheduledEnd.toEpochMilli() + cap.toMillis();
  }

  private static void requireDuration(Duration duration, String field) {
    boolean sound =
        duration.compareTo(SHORTEST) >= 0
            && duration.compareTo(LONGEST) <= 0
            && duration.equals(duration.truncatedTo(ChronoUnit.MILLIS));
    require(sound, field, "must be whole milliseconds, at most 30 days");
  }
}
