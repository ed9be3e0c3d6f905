package dev.outcry.domain.auction;

/** What the bidder is told of a decided bid. */
public enum BidResult {
  /** The bidder leads now. */
  LEADING,
  /** Accepted, and at once outbid by the maximum of an earlier bidder. */
  OUTBID,
  /** The leader gave a higher maximum; nobody else is told. */
  MAX_RAISED,
  /** Refused; the decision says why. */
  REJECTED
}
