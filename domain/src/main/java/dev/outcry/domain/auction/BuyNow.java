package dev.outcry.domain.auction;

import dev.outcry.domain.Refusal;
import dev.outcry.domain.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Whoever comes before the first bid takes the lot, at the price that its seller asks for that. */
final class BuyNow implements BiddingRules {

  @Override
  public boolean isFreeOfMinimum(Standing standing, Bid bid) {
    return true;
  }

  @Override
  public @Nullable Refusal refusalOf(Standing standing, Bid bid, Terms terms) {
    boolean isThePrice = terms.buyNow().filter(bid.amount()::equals).isPresent();
    return isThePrice && !standing.hasLeader() ? null : RefusalCode.BUY_NOW_GONE;
  }

  @Override
  public Standing standingAfter(Standing standing, Bid bid, Terms terms) {
    return standing.ledBy(bid, bid.amount());
  }

  @Override
  public Hammer hammerAfter(Standing standing, Terms terms) {
    return Hammer.over(terms, standing);
  }

  @Override
  public BidResult resultFor(Bid bid, Standing before, Standing after) {
    return BidResult.LEADING;
  }
}
