package dev.outcry.domain.timeline;

/** What happened, for readers to put into their own words (rule M-14). */
public enum SystemCode {
  /** {@code userId} became a member. */
  ENTER,
  /** {@code userId} is no longer a member; {@code by} whom, if a moderator removed them. */
  LEAVE,
  /** {@code userId} has this {@code role} from now on. */
  ROLE,
  /** The room has another name. */
  RENAMED,
  /** Members wait so many {@code seconds} between two messages from now on; 0 for not at all. */
  SLOW_MODE,
  /** Only moderators may send from now on. */
  FROZEN,
  /** Everyone may send again. */
  UNFROZEN,
  /** A bid moved the auction: {@code price}, {@code bidCount}, and {@code endsAt} if it moved. */
  BID,
  /** The seller lowered the reserve so far that {@code price}, which is new, reaches it. */
  RESERVE_MET,
  /** The hammer fell at {@code price}. */
  SOLD,
  /** Winner and seller of {@code auctionId}, sold at {@code price}, meet here. */
  AWARD,
  /** The hammer fell without a sale, for this {@code reason}. */
  UNSOLD,
  /** The auction was called off. */
  CANCELLED
}
