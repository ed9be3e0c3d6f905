package dev.outcry.application.service;

import dev.outcry.application.port.in.WatchAuction;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.application.port.out.FeedMessage.AuctionChanged;
import dev.outcry.application.port.out.OutcomeUnknownException;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.AuctionState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

final class WatchAuctionService implements WatchAuction, AutoCloseable {

  private final Auctions auctions;
  private final Feed feed;
  private final InstantSource clock;
  private final Executor executor;
  private final Consumer<Auction> look;
  private final Set<Watching> watches = ConcurrentHashMap.newKeySet();
  private final Set<CompletableFuture<AuctionState>> waiting = ConcurrentHashMap.newKeySet();

  /**
   * @param look has an auction closed whose end has come
   */
  WatchAuctionService(
      Auctions auctions,
      Feed feed,
      InstantSource clock,
      Executor executor,
      Consumer<Auction> look) {
    this.auctions = auctions;
    this.feed = feed;
    this.clock = clock;
    this.executor = executor;
    this.look = look;
  }

  /** Subscribes first and reads second, so that no change falls between. */
  @Override
  public Watch watch(AuctionId auctionId, Consumer<? super AuctionChanged> watcher) {
    Auction auction =
        auctions
            .find(auctionId)
            .filter(found -> !found.draft())
            .orElseThrow(WatchAuctionService::notFound);
    Watching watching = new Watching(auctionId, watcher);
    watches.add(watching);
    watching.accept(stateOf(auction));
    watching.subscription.ready().thenRun(() -> executor.execute(watching::read));
    return watching;
  }

  @Override
  public CompletionStage<AuctionState> untilClosed(AuctionId auctionId) {
    CompletableFuture<AuctionState> closed =
        WatchAuction.super.untilClosed(auctionId).toCompletableFuture();
    waiting.add(closed);
    closed.whenComplete((state, failure) -> waiting.remove(closed));
    return closed;
  }

  /** Makes good what the feed has lost. */
  void checkAll() {
    watches.forEach(watching -> executor.execute(watching::read));
  }

  /** Ends every watch. */
  @Override
  public void close() {
    watches.forEach(Watching::close);
    waiting.forEach(
        stage -> stage.completeExceptionally(new OutcomeUnknownException("the core is closed")));
  }

  private AuctionChanged stateOf(Auction auction) {
    look.accept(auction);
    Instant now = clock.instant();
    return new AuctionChanged(auction.id(), AuctionState.of(auction, now), false, now);
  }

  private static RefusedException notFound() {
    return new RefusedException(RefusalCode.AUCTION_NOT_FOUND);
  }

  /** Lets only later versions through, one at a time. */
  private final class Watching implements Watch, Consumer<FeedMessage> {
    private final AuctionId auctionId;
    private final Consumer<? super AuctionChanged> watcher;
    private final Feed.Subscription subscription;
    private long version = -1;

    Watching(AuctionId auctionId, Consumer<? super AuctionChanged> watcher) {
      this.auctionId = auctionId;
      this.watcher = watcher;
      this.subscription = feed.subscribe(Channel.of(auctionId), this);
    }

    @Override
    public synchronized void accept(FeedMessage message) {
      if (message instanceof AuctionChanged change && change.state().version() > version) {
        version = change.state().version();
        tell(change);
      }
    }

    private void tell(AuctionChanged change) {
      try {
        watcher.accept(change);
      } catch (Throwable broken) {
        close();
        BackgroundFailures.report(broken);
      }
    }

    void read() {
      auctions.find(auctionId).map(WatchAuctionService.this::stateOf).ifPresent(this);
    }

    @Override
    public void close() {
      watches.remove(this);
      subscription.close();
    }
  }
}
