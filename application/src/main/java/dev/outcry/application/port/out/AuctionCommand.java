package dev.outcry.application.port.out;

import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.Bid;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.CancelReason;
import dev.outcry.domain.auction.Cancellation;
import dev.outcry.domain.auction.Publication;
import dev.outcry.domain.auction.ReserveChange;
import dev.outcry.domain.auction.Wish;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** A wish to change an auction, on its way through the auction's lane. */
public sealed interface AuctionCommand {

  /** The auction, which is the key of the lane. */
  AuctionId auctionId();

  /** Someone bids, in one of the ways there are. */
  sealed interface Bidding extends AuctionCommand {

    UserId bidder();

    BidKey key();

    /** Who waits for the decision. */
    Optional<ReplyTo> replyTo();

    /** The bid, if it arrived then. */
    Bid bid(Instant arrival);
  }

  /** Someone offers an amount. */
  record Place(
      AuctionId auctionId,
      UserId bidder,
      BidKey key,
      Money amount,
      OptionalLong expectedVersion,
      Optional<ReplyTo> replyTo)
      implements Bidding {
    @Override
    public Bid bid(Instant arrival) {
      return new Bid(key, bidder, amount, expectedVersion, arrival);
    }

    /** Leaves out the amount, which may be a secret maximum. */
    @Override
    public String toString() {
      return "Place[" + auctionId + ", " + bidder + ", " + key + "]";
    }
  }

  /**
   * Someone wants the lot at once.
   *
   * @param price what the seller asks for that
   */
  record Buy(AuctionId auctionId, UserId bidder, BidKey key, Money price, Optional<ReplyTo> replyTo)
      implements Bidding {
    @Override
    public Bid bid(Instant arrival) {
      return new Bid(key, bidder, price, OptionalLong.empty(), arrival, Bid.Kind.BUY_NOW);
    }
  }

  /** Someone noticed that the end has come. Too early or once more does no harm. */
  record Close(AuctionId auctionId) implements AuctionCommand {}

  /** A wish of those who run the auction. Once more changes nothing. */
  sealed interface Managing extends AuctionCommand {

    /** Who waits for the ruling. */
    Optional<ReplyTo> replyTo();

    /** The wish, if it arrived then. */
    Wish wish(Instant arrival);
  }

  /** The seller announces what was prepared. */
  record Publish(AuctionId auctionId, UserId by, Optional<ReplyTo> replyTo) implements Managing {
    @Override
    public Publication wish(Instant arrival) {
      return new Publication(by, arrival);
    }
  }

  /** The seller has another reserve. */
  record LowerReserve(AuctionId auctionId, UserId by, Money reserve, Optional<ReplyTo> replyTo)
      implements Managing {
    @Override
    public ReserveChange wish(Instant arrival) {
      return new ReserveChange(by, reserve, arrival);
    }

    /** Leaves out the reserve. */
    @Override
    public String toString() {
      return "LowerReserve[" + auctionId + ", " + by + "]";
    }
  }

  /** Someone calls the auction off. */
  record Cancel(
      AuctionId auctionId,
      UserId by,
      UserRole role,
      Optional<CancelReason> reason,
      Optional<ReplyTo> replyTo)
      implements Managing {
    @Override
    public Cancellation wish(Instant arrival) {
      return new Cancellation(by, role, reason, arrival);
    }
  }
}
