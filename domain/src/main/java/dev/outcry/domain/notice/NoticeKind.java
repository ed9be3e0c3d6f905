package dev.outcry.domain.notice;

/**
 * What people are told, for readers to put into their own words. What concerns an auction names the
 * {@code auctionId}, what was said in a room the {@code roomId} and {@code seq}.
 */
public enum NoticeKind {
  /** Somebody else leads now, at {@code price}. */
  OUTBID,
  /** An auction that one bid in or watches ends at {@code endsAt}, soon. */
  ENDING_SOON,
  /** An auction that one bid in or watches ends later, at {@code endsAt}. */
  EXTENDED,
  /** One has won, and pays {@code price}. */
  WON,
  /** An auction that one bid in was won by somebody else, at {@code price}. */
  LOST,
  /** What one sells is sold, at {@code price}. */
  SOLD,
  /** What one sells or bid for was not sold, for this {@code reason}. */
  UNSOLD,
  /** What one sells, bid for or watches was called off. */
  CANCELLED,
  /** One is mentioned by {@code senderId}. */
  MENTION,
  /**
   * There is something new in a room, from {@code seq} to {@code lastSeq}, {@code senderId} being
   * the first who said something.
   */
  MESSAGE,
  /** Somebody reported what stands there, and one keeps order. */
  REPORT
}
