package dev.outcry.domain.auction;

import dev.outcry.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One way to bid: the strategy behind {@link BiddingMode} and {@link Bid.Kind}. Bids that reach it
 * are in time, in the auction's currency and, unless free of it, at least at the minimum; window,
 * seller, increments and soft close are the same for all ways.
 */
interface BiddingRules {

  /** Whether a bid below the minimum counts all the same. */
  boolean isFreeOfMinimum(Standing standing, Bid bid);

  /** Why this bid does not count in this way; null if it does. */
  @Nullable Refusal refusalOf(Standing standing, Bid bid, Terms terms);

  /** The standing after an accepted bid. */
  Standing standingAfter(Standing standing, Bid bid, Terms terms);

  /** How an accepted bid ends the auction that stands like this after it; null if it does not. */
  default @Nullable Hammer hammerAfter(Standing standing, Terms terms) {
    return null;
  }

  /** What the bidder is told of an accepted bid. */
  BidResult resultFor(Bid bid, Standing before, Standing after);
}
