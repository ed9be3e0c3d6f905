package dev.outcry.domain.auction;

import dev.outcry.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One way to bid: the strategy behind {@link BiddingMode}. Bids that reach it are in time, in the
 * auction's currency and, unless free of it, at least at the minimum; window, seller, increments,
 * soft close and hammer are the same for all ways.
 */
interface BiddingRules {

  /** Whether a bid below the minimum counts all the same. */
  boolean isFreeOfMinimum(Standing standing, Bid bid);

  /** Why this bid does not count in this mode; null if it does. */
  @Nullable Refusal refusalOf(Standing standing, Bid bid);

  /** The standing after an accepted bid. */
  Standing standingAfter(Standing standing, Bid bid, Terms terms);

  /** What the bidder is told of an accepted bid. */
  BidResult resultFor(Bid bid, Standing before, Standing after);
}
