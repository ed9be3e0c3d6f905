package dev.outcry.domain.auction;

/** Where an auction is in its life. An extension is a fact on OPEN, not a state. */
public enum AuctionStatus {
  /** Prepared, and known to nobody but its seller. */
  DRAFT,
  /** Announced; the start has not come. */
  SCHEDULED,
  /** Takes bids, or has just ended and awaits the hammer. */
  OPEN,
  /** Ended with a winner. */
  SOLD,
  /** Ended without one. */
  UNSOLD,
  /** Called off before its end. */
  CANCELLED;

  /** Whether nothing follows. */
  public boolean isFinal() {
    return this == SOLD || this == UNSOLD || this == CANCELLED;
  }
}
