package dev.outcry.application.port.in;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * The bids of an auction that others may know of: those that moved the price or the leader, in the
 * order of their decisions. Neither maxima nor refused bids are among them. Refused with {@code
 * AUCTION_NOT_FOUND}.
 */
public interface ReadBids {

  /** The largest page. */
  int MAX_SIZE = 100;

  /**
   * @param after where to go on from, as an earlier page said; 0 for the beginning
   * @param size from 1; more than {@value #MAX_SIZE} is taken as that
   */
  record Query(UserId caller, AuctionId auctionId, long after, int size) {
    public Query {
      require(after >= 0, "cursor", "must not be negative");
      require(size >= 1, "size", "must be at least 1");
      size = Math.min(size, MAX_SIZE);
    }
  }

  /**
   * @param bidder for those who may know; adapters mask it for others, see {@link Page#named}
   * @param price of the auction after this bid, which is not what the bidder would have paid
   * @param extended whether this bid moved the end
   * @param version of the auction after this bid
   * @param at when it was decided, in milliseconds
   */
  record KnownBid(UserId bidder, Money price, boolean extended, long version, Instant at) {}

  /**
   * @param bids may be fewer than asked for even where more follow
   * @param next where to go on from; empty at the end
   * @param named whether the caller may know who bid: the seller, once the auction is closed
   */
  record Page(List<KnownBid> bids, OptionalLong next, boolean named) {
    public Page {
      bids = List.copyOf(bids);
    }
  }

  /** One page. */
  Page read(Query query);
}
