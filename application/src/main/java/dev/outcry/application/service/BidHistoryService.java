package dev.outcry.application.service;

import dev.outcry.application.port.in.ReadBids;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

final class BidHistoryService implements ReadBids {

  /** So many decisions are looked through for one page, however few of them may be known. */
  private static final int AT_ONCE = 1_000;

  private final Auctions auctions;

  BidHistoryService(Auctions auctions) {
    this.auctions = auctions;
  }

  @Override
  public Page read(Query query) {
    Auction auction =
        auctions
            .find(query.auctionId())
            .orElseThrow(() -> new RefusedException(RefusalCode.AUCTION_NOT_FOUND));
    boolean named = auction.hammer() != null && query.caller().equals(auction.lot().seller());
    Walk walk = new Walk(query);
    boolean isEnd = walk.over(auctions.history(auction.id(), walk.from(), AT_ONCE));
    return new Page(walk.bids, isEnd ? OptionalLong.empty() : OptionalLong.of(walk.place), named);
  }

  /** A bid that others know of is one that gave the auction another version. */
  private static final class Walk {
    private final Query query;
    private final List<KnownBid> bids = new ArrayList<>();
    private long place;
    private long version;

    Walk(Query query) {
      this.query = query;
      this.place = query.after();
    }

    /** One before the place, whose version is needed. */
    long from() {
      return Math.max(0, place - 1);
    }

    /** Whether that was all there is. */
    boolean over(List<Decision> decisions) {
      for (Decision decision : decisions) {
        if (bids.size() == query.size()) {
          return false;
        }
        if (decision.seq() > query.after() && isKnown(decision)) {
          bids.add(known(decision));
        }
        place = Math.max(place, decision.seq());
        version = decision.state().version();
      }
      return decisions.size() < AT_ONCE;
    }

    private boolean isKnown(Decision decision) {
      return decision.refusal().isEmpty() && decision.state().version() > version;
    }

    private static KnownBid known(Decision decision) {
      Decision.State state = decision.state();
      return new KnownBid(
          decision.bid().bidder(), state.price(), state.extended(), state.version(), decision.at());
    }
  }
}
