package dev.outcry.domain.auction;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * How an auction stands between two bids.
 *
 * @param price what the leader pays if nobody bids again; the start price before the first bid
 * @param leader who leads; null before the first bid
 * @param maximum how far the leader goes, secret until the price reaches it; null before the first
 *     bid
 * @param bidCount how many bids others may know of: those that moved the price or the leader
 */
public record Standing(
    Money price, @Nullable UserId leader, @Nullable Money maximum, long bidCount) {

  public Standing {
    require(bidCount >= 0, "bidCount", "must not be negative");
    require((leader == null) == (maximum == null), "leader", "must come with a maximum");
    require((leader == null) == (bidCount == 0), "leader", "must come with a bid");
    require(maximum == null || !maximum.isLessThan(price), "maximum", "must reach the price");
  }

  static Standing before(Money startPrice) {
    return new Standing(startPrice, null, null, 0);
  }

  /** Whether there was a bid. */
  public boolean hasLeader() {
    return leader != null;
  }

  /** Whether this person leads. */
  public boolean isLedBy(UserId person) {
    return person.equals(leader);
  }

  /** The bidder leads, at this price; the leader's own raise that moves no price is not counted. */
  Standing ledBy(Bid bid, Money price) {
    boolean silent = isLedBy(bid.bidder()) && price.equals(this.price);
    return new Standing(price, bid.bidder(), bid.amount(), silent ? bidCount : bidCount + 1);
  }

  /** The leader held against a bid, at this price. */
  Standing defendedAt(Money price) {
    return new Standing(price, leader, maximum, bidCount + 1);
  }

  /** As it stands on terms whose reserve was lowered, perhaps into the leader's reach. */
  Standing on(Terms terms) {
    return maximum == null
        ? this
        : new Standing(terms.liftedToReserve(price, maximum), leader, maximum, bidCount);
  }

  /** Leaves out the maximum. */
  @Override
  public String toString() {
    return "Standing[" + price + ", " + leader + ", " + bidCount + " bids]";
  }
}
