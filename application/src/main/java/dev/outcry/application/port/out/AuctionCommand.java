package dev.outcry.application.port.out;

import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.util.Optional;
import java.util.OptionalLong;

/** A wish to change an auction, on its way through the auction's lane. */
public sealed interface AuctionCommand {

  /** The auction, which is the key of the lane. */
  AuctionId auctionId();

  /** Someone bids. */
  record Place(
      AuctionId auctionId,
      UserId bidder,
      BidKey key,
      Money amount,
      OptionalLong expectedVersion,
      Optional<ReplyTo> replyTo)
      implements AuctionCommand {
    /** Leaves out the amount, which may be a secret maximum. */
    @Override
    public String toString() {
      return "Place[" + auctionId + ", " + bidder + ", " + key + "]";
    }
  }

  /** Someone noticed that the end has come. Too early or once more does no harm. */
  record Close(AuctionId auctionId) implements AuctionCommand {}
}
