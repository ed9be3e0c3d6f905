package dev.outcry.application.port.in;

import dev.outcry.application.port.out.FeedMessage.AuctionChanged;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.AuctionState;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * Someone watches the price live. Changes come with ascending versions; one that the feed lost is
 * made good by the next, since each carries the whole state. Refused with {@code
 * AUCTION_NOT_FOUND}, to everybody as long as it is only prepared.
 */
public interface WatchAuction {

  /** A watch that goes on until it is closed. */
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Begins with the auction as it stands.
   *
   * @param watcher called by one thread at a time; must not wait for anything. One that throws is
   *     not called again.
   */
  Watch watch(AuctionId auctionId, Consumer<? super AuctionChanged> watcher);

  /**
   * Completes with the auction as it ended, once the hammer has fallen; exceptionally with {@link
   * dev.outcry.application.port.out.OutcomeUnknownException} if the core is closed before.
   */
  default CompletionStage<AuctionState> untilClosed(AuctionId auctionId) {
    CompletableFuture<AuctionState> closed = new CompletableFuture<>();
    Watch watch =
        watch(
            auctionId,
            change -> {
              if (change.state().status().isFinal()) {
                closed.complete(change.state());
              }
            });
    closed.whenComplete((state, failure) -> watch.close());
    return closed;
  }
}
