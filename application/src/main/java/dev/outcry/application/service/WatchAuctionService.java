package dev.outcry.application.service;

import dev.outcry.application.port.in.WatchAuction;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.application.port.out.FeedMessage.AuctionChanged;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.AuctionState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

final class WatchAuctionService implements WatchAuction {

  private final Auctions auctions;
  private final Feed feed;
  private final InstantSource clock;

  WatchAuctionService(Auctions auctions, Feed feed, InstantSource clock) {
    this.auctions = auctions;
    this.feed = feed;
    this.clock = clock;
  }

  /** Subscribes first and reads second, so that no change falls between. */
  @Override
  public Watch watch(AuctionId auctionId, Consumer<? super AuctionChanged> watcher) {
    Ascending ascending = new Ascending(watcher);
    Feed.Subscription subscription = feed.subscribe(Channel.of(auctionId), ascending);
    try {
      Auction auction = auctions.find(auctionId).orElseThrow(WatchAuctionService::notFound);
      ascending.accept(stateOf(auction));
      subscription
          .ready()
          .thenRun(() -> auctions.find(auctionId).map(this::stateOf).ifPresent(ascending));
      return subscription::close;
    } catch (RuntimeException failed) {
      subscription.close();
      throw failed;
    }
  }

  private AuctionChanged stateOf(Auction auction) {
    Instant now = clock.instant();
    return new AuctionChanged(auction.id(), AuctionState.of(auction, now), false, now);
  }

  private static RefusedException notFound() {
    return new RefusedException(RefusalCode.AUCTION_NOT_FOUND);
  }

  /** Lets only later versions through, one at a time. */
  private static final class Ascending implements Consumer<FeedMessage> {
    private final Consumer<? super AuctionChanged> watcher;
    private long version = -1;

    Ascending(Consumer<? super AuctionChanged> watcher) {
      this.watcher = watcher;
    }

    @Override
    public synchronized void accept(FeedMessage message) {
      if (message instanceof AuctionChanged change && change.state().version() > version) {
        version = change.state().version();
        watcher.accept(change);
      }
    }
  }
}
