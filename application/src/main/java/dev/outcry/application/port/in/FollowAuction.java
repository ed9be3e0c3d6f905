package dev.outcry.application.port.in;

import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.user.UserId;

/**
 * Keeps an eye on an auction without bidding: whoever follows it is told when it ends soon, ends
 * later or is called off, and finds it on the watchlist. Once more changes nothing. Refused with
 * {@code AUCTION_NOT_FOUND} and {@code WATCHLIST_FULL}.
 */
public interface FollowAuction {

  /** So many auctions can be followed. */
  int MAX_FOLLOWED = 500;

  record Command(UserId caller, AuctionId auctionId) {}

  /** Returns once every read sees it. */
  void follow(Command command);
}
