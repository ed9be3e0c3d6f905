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
    BidKey key, UserId bidder, Money amount, OptionalLong expectedVersion, Instant arrivedAt) {

  public Bid {
    arrivedAt = arrivedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whether this is the same offer under the same key, whenever it arrived. */
  public boolean repeats(Bid other) {
    return key.equals(other.key)
        && bidder.equals(other.bidder)
        && amount.equals(other.amount)
        && expectedVersion.equals(other.expectedVersion);
  }

  /** Leaves out the amount, which may be a secret maximum. */
  @Override
  public String toString() {
    return "Bid[" + key + " by " + bidder + " at " + arrivedAt + "]";
  }
}
