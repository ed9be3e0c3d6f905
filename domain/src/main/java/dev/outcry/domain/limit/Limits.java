package dev.outcry.domain.limit;

/**
 * How much people may do.
 *
 * @param messages of one person, in all rooms (rule M-33)
 * @param bids of one person in one auction
 * @param logIns wrong passwords for one account, and ten times as many from one address
 * @param signUps accounts opened from one address
 * @param invites of one person, whether the code is somebody's or not
 * @param uploads of one person
 * @param inquiries of one person
 */
public record Limits(
    RateLimit messages,
    RateLimit bids,
    RateLimit logIns,
    RateLimit signUps,
    RateLimit invites,
    RateLimit uploads,
    RateLimit inquiries) {

  /** Anything, at any time: for programs that see to it themselves. */
  public static final Limits NONE =
      new Limits(
          RateLimit.NONE,
          RateLimit.NONE,
          RateLimit.NONE,
          RateLimit.NONE,
          RateLimit.NONE,
          RateLimit.NONE,
          RateLimit.NONE);
}
