package dev.outcry.domain.limit;

import static dev.outcry.domain.InvalidValueException.require;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often something may be done: a burst at once, and then once per interval. Within any span of
 * time {@code t}, never more than {@code burst + t / interval}.
 *
 * <p>The arithmetic is that of the generic cell rate algorithm. All that has to be kept is one
 * figure, {@code due}: when the next one would come if they came evenly. Any time before now is as
 * good as none, so a figure may be forgotten once it is past. Times are microseconds of whichever
 * clock keeps it; on a clock that was put back nobody waits longer than after a whole burst.
 *
 * @param intervalMicros 0 only in {@link #NONE}
 */
public record RateLimit(long intervalMicros, int burst) {

  /** Anything may be done at any time. */
  public static final RateLimit NONE = new RateLimit(0, 0);

  private static final double MICROS_PER_SECOND = 1_000_000;
  private static final long LONGEST_MICROS = 30L * 24 * 60 * 60 * 1_000_000;
  private static final Pattern WRITTEN =
      Pattern.compile("(?<rate>[0-9]{1,7}(\\.[0-9]{1,6})?)/(?<burst>[0-9]{1,7})");

  public RateLimit {
    boolean none = intervalMicros == 0 && burst == 0;
    boolean some =
        intervalMicros > 0 && burst > 0 && intervalMicros <= LONGEST_MICROS / Math.max(1, burst);
    require(none || some, "limit", "must allow one, and a whole burst within 30 days");
  }

  /** So many a second, and so many at once. */
  public static RateLimit perSecond(double rate, int burst) {
    require(rate > 0 && rate <= MICROS_PER_SECOND, "limit", "must be above 0 and at most 1000000");
    return new RateLimit(Math.round(MICROS_PER_SECOND / rate), burst);
  }

  /** Reads {@code rate/burst} with the rate per second, such as {@code 0.1/5}, or {@code 0}. */
  public static RateLimit parse(String text) {
    if (text.equals("0")) {
      return NONE;
    }
    Matcher parts = WRITTEN.matcher(text);
    require(parts.matches(), "limit", "must be rate/burst per second, such as 10/20, or 0");
    return perSecond(
        Double.parseDouble(parts.group("rate")), Integer.parseInt(parts.group("burst")));
  }

  /** Whether nothing is limited. */
  public boolean isNone() {
    return equals(NONE);
  }

  /** As much for as many: rate and burst of so many together. */
  public RateLimit times(int many) {
    return isNone()
        ? NONE
        : new RateLimit(
            Math.max(1, Math.round((double) intervalMicros / many)),
            Math.multiplyExact(burst, many));
  }

  /** How long until one may be taken; 0 if it may be taken now. */
  public long waitMicros(long due, long now) {
    long allowance = intervalMicros * burst;
    return Math.max(0, start(due, now) + intervalMicros - allowance - now);
  }

  /** What is due after one was taken now. */
  public long dueAfterTaking(long due, long now) {
    return start(due, now) + intervalMicros;
  }

  /** What is due after one that was taken before is given back. */
  public long dueAfterGivingBack(long due, long now) {
    return start(due, now) - intervalMicros;
  }

  private long start(long due, long now) {
    return Math.max(now, Math.min(due, now + intervalMicros * burst));
  }
}
