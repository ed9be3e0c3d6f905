package dev.outcry.application.service;

import dev.outcry.application.port.in.FollowAuction;
import dev.outcry.application.port.in.UnfollowAuction;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Watchlist;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;

final class WatchlistService implements FollowAuction, UnfollowAuction {

  private final Auctions auctions;
  private final Watchlist watchlist;

  WatchlistService(Auctions auctions, Watchlist watchlist) {
    this.auctions = auctions;
    this.watchlist = watchlist;
  }

  @Override
  public void follow(FollowAuction.Command command) {
    if (auctions
        .find(command.auctionId())
        .filter(found -> found.isKnownTo(command.caller()))
        .isEmpty()) {
      throw new RefusedException(RefusalCode.AUCTION_NOT_FOUND);
    }
    if (!watchlist.add(command.caller(), command.auctionId(), MAX_FOLLOWED)) {
      throw new RefusedException(RefusalCode.WATCHLIST_FULL);
    }
  }

  @Override
  public void unfollow(UnfollowAuction.Command command) {
    watchlist.remove(command.caller(), command.auctionId());
  }
}
