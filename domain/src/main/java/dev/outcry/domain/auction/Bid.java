package dev.outcry.domain.auction;

import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * What a bidder offers.
 *
 * @param amount the price offered, or in PROXY mode the secret maximum
 * @param expectedVersion the {@link Auction#version()} that the bidder saw, if the bid shall count
 *     only for that
 * @param arrivedAt when the auction's lane took it, in milliseconds; never the bidder's clock
 */
public record Bid(
    BidKey key,
    UserId bidder,
    Money amount,
    OptionalLong expectedVersion,
    Instant arrivedAt,
    Kind kind) {

  private static final BiddingRules BUYING = new BuyNow();

  /** What is wanted with it. */
  public enum Kind {
    /** To lead, as the auction's mode says. */
    OFFER,
    /** The lot, at once, at the price that the seller asks for that. */
    BUY_NOW
  }

  /** An offer. */
  public Bid(
      BidKey key, UserId bidder, Money amount, OptionalLong expectedVersion, Instant arrivedAt) {
    this(key, bidder, amount, expectedVersion, arrivedAt, Kind.OFFER);
  }

  public Bid {
    arrivedAt = arrivedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whether this is the same offer under the same key, whenever it arrived. */
  public boolean repeats(Bid other) {
    return key.equals(other.key)
        && bidder.equals(other.bidder)
        && amount.equals(other.amount)
        && expectedVersion.equals(other.expectedVersion)
        && kind == other.kind;
  }

  BiddingRules rules(Terms terms) {
    return switch (kind) {
      case OFFER -> terms.mode().rules();
      case BUY_NOW -> BUYING;
    };
  }

  /** Leaves out the amount, which may be a secret maximum. */
  @Override
  public String toString() {
    return "Bid[" + key + " by " + bidder + " at " + arrivedAt + "]";
  }
}
