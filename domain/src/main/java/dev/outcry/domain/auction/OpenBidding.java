package dev.outcry.domain.auction;

import dev.outcry.domain.Refusal;
import org.jspecify.annotations.Nullable;

/** The amount is the price, its bidder leads; a leader may raise. */
final class OpenBidding implements BiddingRules {

  @Override
  public boolean isFreeOfMinimum(Standing standing, Bid bid) {
    return false;
  }

  @Override
  public @Nullable Refusal refusalOf(Standing standing, Bid bid, Terms terms) {
    return null;
  }

  @Override
  public Standing standingAfter(Standing standing, Bid bid, Terms terms) {
    return standing.ledBy(bid, bid.amount());
  }

  @Override
  public BidResult resultFor(Bid bid, Standing before, Standing after) {
    return BidResult.LEADING;
  }
}
