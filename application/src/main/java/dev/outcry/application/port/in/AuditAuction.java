package dev.outcry.application.port.in;

import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.history.Flaw;
import dev.outcry.domain.history.Link;
import java.util.Optional;

/**
 * The operator has a stored auction played again, from its first step to its last, and hears
 * whether all of it fits: the chain, every answer, and how the auction stands. Who that is, is for
 * the caller to know. Nothing is changed, and no more than a page of the history is held at once.
 * Of an auction that goes on meanwhile, it is the history up to the beginning of the audit. Refused
 * with {@code AUCTION_NOT_FOUND}.
 */
public interface AuditAuction {

  /** Which auction. */
  record Query(AuctionId auctionId) {}

  /**
   * What was found.
   *
   * @param steps how many fit, from the first on
   * @param link of the last one that fits; empty if what is stored is no auction at all. Kept
   *     elsewhere, it shows later whether history was written anew up to there
   * @param flaw the first thing that does not fit
   */
  record Report(AuctionId auctionId, long steps, Optional<Link> link, Optional<Flaw> flaw) {

    /** Whether everything fits. */
    public boolean isIntact() {
      return flaw.isEmpty();
    }
  }

  /** Plays the auction again. */
  Report audit(Query query);
}
