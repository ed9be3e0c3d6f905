package dev.outcry.application.service;

import dev.outcry.application.port.in.CloseDueAuctions;
import dev.outcry.application.port.in.ViewAuction;
import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.AuctionState;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

final class AuctionService implements ViewAuction, CloseDueAuctions {

  private static final int AT_ONCE = 1_000;

  private final Auctions auctions;
  private final CommandLane<AuctionCommand> lane;
  private final InstantSource clock;
  private final Map<AuctionId, Resending> closing = new ConcurrentHashMap<>();

  AuctionService(Auctions auctions, CommandLane<AuctionCommand> lane, InstantSource clock) {
    this.auctions = auctions;
    this.lane = lane;
    this.clock = clock;
  }

  @Override
  public AuctionView view(Query query) {
    Auction auction =
        auctions
            .find(query.auctionId())
            .filter(found -> found.isKnownTo(query.caller()))
            .orElseThrow(() -> new RefusedException(RefusalCode.AUCTION_NOT_FOUND));
    look(auction);
    return view(auction, query.caller(), clock.instant());
  }

  /** Somebody looks at an auction: if its end has come, it does not wait for the closer. */
  void look(Auction auction) {
    if (auction.isDue(clock.instant())
        && closing.putIfAbsent(auction.id(), Resending.FIRST) == null) {
      sendClose(auction.id());
    }
  }

  static AuctionView view(Auction auction, UserId caller, Instant now) {
    return new AuctionView(
        auction.lot(),
        auction.terms().mode(),
        auction.terms().schedule().startsAt(),
        AuctionState.of(auction, now),
        auction.standing().isLedBy(caller),
        auction.cancelReason(),
        now);
  }

  @Override
  public int closeDue() {
    List<AuctionId> due = auctions.due(clock.instant(), AT_ONCE);
    closing.keySet().retainAll(Set.copyOf(due));
    List<AuctionId> turn = due.stream().filter(this::isTurnToClose).toList();
    turn.forEach(this::sendClose);
    return turn.size();
  }

  /**
   * One close does, if the lane took it and not too early. While the lane waits for a store, closes
   * must not pile up in it: so another is sent after 1, 2, 4 … turns, at most a minute's.
   */
  private boolean isTurnToClose(AuctionId id) {
    return closing
        .compute(id, (key, sent) -> sent == null ? Resending.FIRST : sent.nextTurn())
        .isDue();
  }

  private void sendClose(AuctionId id) {
    lane.append(id.value(), new AuctionCommand.Close(id));
  }

  /** After how many turns to send once more, and for how many more turns to wait. */
  private record Resending(int gap, int left) {
    static final Resending FIRST = new Resending(1, 0);
    private static final int LONGEST_GAP = 60;

    boolean isDue() {
      return left == 0;
    }

    Resending nextTurn() {
      int longer = Math.min(gap * 2, LONGEST_GAP);
      return left == 0 ? new Resending(longer, gap - 1) : new Resending(gap, left - 1);
    }
  }
}
