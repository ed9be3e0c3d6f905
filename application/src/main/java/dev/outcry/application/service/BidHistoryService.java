package dev.outcry.application.service;

import dev.outcry.application.port.in.ReadBids;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.history.LinkedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

final class BidHistoryService implements ReadBids {

  /** So many steps are looked through for one page, however few of them may be known. */
  private static final int AT_ONCE = 1_000;

  private final Auctions auctions;
  private final Consumer<Auction> look;

  /**
   * @param look has an auction closed whose end has come
   */
  BidHistoryService(Auctions auctions, Consumer<Auction> look) {
    this.auctions = auctions;
    this.look = look;
  }

  @Override
  public Page read(Query query) {
    Auction auction =
        auctions
            .find(query.auctionId())
            .filter(found -> found.isKnownTo(query.caller()))
            .orElseThrow(() -> new RefusedException(RefusalCode.AUCTION_NOT_FOUND));
    look.accept(auction);
    boolean named = auction.hammer() != null && query.caller().equals(auction.lot().seller());
    Walk walk = new Walk(query);
    boolean isEnd = walk.over(auctions.history(auction.id(), query.after(), AT_ONCE));
    return new Page(walk.bids, isEnd ? OptionalLong.empty() : OptionalLong.of(walk.place), named);
  }

  private static final class Walk {
    private final Query query;
    private final List<KnownBid> bids = new ArrayList<>();
    private long place;

    Walk(Query query) {
      this.query = query;
      this.place = query.after();
    }

    /** Whether that was all there is. */
    boolean over(List<LinkedStep> steps) {
      for (LinkedStep linked : steps) {
        if (bids.size() == query.size()) {
          return false;
        }
        if (linked.step() instanceof Decision decision && decision.visible()) {
          bids.add(known(decision));
        }
        place = linked.seq();
      }
      return steps.size() < AT_ONCE;
    }

    private static KnownBid known(Decision decision) {
      Decision.State state = decision.state();
      return new KnownBid(
          decision.bid().bidder(), state.price(), state.extended(), state.version(), decision.at());
    }
  }
}
