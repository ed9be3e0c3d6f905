package dev.outcry.application.port.in;

import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/**
 * A participant bids. Refused with {@code AUCTION_NOT_FOUND}, and with {@code RATE_LIMITED} if
 * someone bids too often in one auction, before anything is stored; every other refusal is a
 * decision, stored like an accepted bid.
 *
 * <p>Bids are decided one at a time, in the order in which the auction's lane took them; the time
 * of that counts, no clock of the bidder or of an instance. When the answer comes, decision and
 * auction are durable. The same key with the same body is answered with the first decision, word
 * for word, even after the close; with another body it is refused with {@code KEY_REUSED}.
 */
public interface PlaceBid {

  /**
   * @param amount the price offered, or in PROXY mode the secret maximum
   * @param expectedVersion the version that the bidder saw, if the bid shall count only for that
   */
  record Command(
      UserId bidder, AuctionId auctionId, BidKey key, Money amount, OptionalLong expectedVersion) {
    public Command(UserId bidder, AuctionId auctionId, BidKey key, Money amount) {
      this(bidder, auctionId, key, amount, OptionalLong.empty());
    }

    /** Leaves out the amount, which may be a secret maximum. */
    @Override
    public String toString() {
      return "PlaceBid[" + auctionId + ", " + bidder + ", " + key + "]";
    }
  }

  /**
   * Completes with the decision; exceptionally with {@link
   * dev.outcry.application.port.out.UnavailableException} if the lane did not take the bid, and
   * with {@link dev.outcry.application.port.out.OutcomeUnknownException} if no answer came within 5
   * seconds.
   */
  CompletionStage<Decision> place(Command command);
}
