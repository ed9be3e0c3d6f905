package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.port.in.WatchAuction;
import dev.outcry.application.port.in.WatchAuction.Watch;
import dev.outcry.application.port.out.FeedMessage.AuctionChanged;
import dev.outcry.domain.auction.AuctionId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** An auction, live. A client that is behind gets the latest state, since that is all of it. */
final class AuctionSubscription extends Subscription {

  private final AuctionId auctionId;
  private final AtomicReference<@Nullable AuctionChanged> latest = new AtomicReference<>();
  private volatile @Nullable Watch watch;

  AuctionSubscription(StompSession session, String id, AuctionId auctionId) {
    super(session, id, ServerFrames.messageTo(id));
    this.auctionId = auctionId;
  }

  void begin(WatchAuction watchAuction) {
    watch = watchAuction.watch(auctionId, this::changed);
    if (hasEnded()) {
      end();
    }
  }

  private void changed(AuctionChanged change) {
    latest.set(change);
    ready();
  }

  @Override
  void ready() {
    session().outbound().whileSending(this::deliverLatest);
  }

  private void deliverLatest() {
    AuctionChanged change = latest.get();
    if (change == null || !session().outbound().isReady()) {
      return;
    }
    SharedMessage message = session().engine().encodings().auction(change);
    if (message == null) {
      change
          .state()
          .leader()
          .ifPresent(leader -> session().engine().nicknames().whenKnown(leader, this::ready));
    } else if (latest.compareAndSet(change, null)) {
      deliver(message);
    }
  }

  @Override
  void end() {
    super.end();
    Watch present = watch;
    if (present != null) {
      present.close();
    }
  }
}
