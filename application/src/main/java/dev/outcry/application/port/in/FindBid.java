package dev.outcry.application.port.in;

import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.user.UserId;
import java.util.Optional;

/** What became of one's own bid? Refused with {@code AUCTION_NOT_FOUND}. */
public interface FindBid {

  record Query(UserId bidder, AuctionId auctionId, BidKey key) {}

  /** The decision, word for word; empty if there is none. */
  Optional<Decision> find(Query query);
}
