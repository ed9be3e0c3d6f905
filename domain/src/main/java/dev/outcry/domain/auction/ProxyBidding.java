package dev.outcry.domain.auction;

import dev.outcry.domain.Refusal;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Every bid is a secret maximum, and the auction bids for its owner up to it. A price that stays
 * below a reserve jumps to it as soon as the leader's maximum allows.
 *
 * <pre>
 * R1  the first bid                      bidder leads at the start price
 * R2  the leader's own, above M          price stays, and the minimum does not bind
 * R3  above the leader's maximum M       bidder leads at one increment over M, at most the own maximum
 * R4  equal to M                         the earlier leads, at M
 * R5  below M                            the leader stays, at one increment over the bid, at most M
 * R6  the leader's own, not above M      refused
 * </pre>
 */
final class ProxyBidding implements BiddingRules {

  /** The minimum is what it takes to beat the price; leaders who go higher (R2) beat nobody. */
  @Override
  public boolean isFreeOfMinimum(Standing standing, Bid bid) {
    return standing.isLedBy(bid.bidder()) && standing.maximum().isLessThan(bid.amount());
  }

  @Override
  public @Nullable Refusal refusalOf(Standing standing, Bid bid, Terms terms) {
    boolean ownButNotHigher =
        standing.isLedBy(bid.bidder()) && !standing.maximum().isLessThan(bid.amount());
    return ownButNotHigher ? RefusalCode.NOT_ABOVE_OWN_MAX : null;
  }

  @Override
  public Standing standingAfter(Standing standing, Bid bid, Terms terms) {
    Money offered = bid.amount();
    if (!standing.hasLeader() || standing.isLedBy(bid.bidder())) {
      return standing.ledBy(bid, terms.liftedToReserve(standing.price(), offered));
    }
    Money maximum = standing.maximum();
    if (maximum.isLessThan(offered)) {
      Money oneAbove = terms.increments().oneAbove(maximum, offered);
      return standing.ledBy(bid, terms.liftedToReserve(oneAbove, offered));
    }
    return standing.defendedAt(terms.increments().oneAbove(offered, maximum));
  }

  @Override
  public BidResult resultFor(Bid bid, Standing before, Standing after) {
    if (!after.isLedBy(bid.bidder())) {
      return BidResult.OUTBID;
    }
    return before.isLedBy(bid.bidder()) ? BidResult.MAX_RAISED : BidResult.LEADING;
  }
}
