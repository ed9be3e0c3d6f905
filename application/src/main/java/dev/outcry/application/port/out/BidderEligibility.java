package dev.outcry.application.port.out;

import dev.outcry.domain.auction.Lot;
import dev.outcry.domain.user.UserId;
import java.util.Set;

/**
 * Who may bid for what, as the embedding program sees it; everyone, if it has no opinion. Asked
 * while bids are decided, once per batch and possibly again for the same bids, so it has to be
 * quick; what it answers first is stored with the decision and stays. While it throws {@link
 * UnavailableException}, the auction waits. Called by many threads.
 */
public interface BidderEligibility {

  /** Those of these people who may not bid for this lot; they are told {@code NOT_ELIGIBLE}. */
  Set<UserId> barred(Lot lot, Set<UserId> bidders);

  /** Everyone may bid. */
  static BidderEligibility everyone() {
    return (lot, bidders) -> Set.of();
  }
}
