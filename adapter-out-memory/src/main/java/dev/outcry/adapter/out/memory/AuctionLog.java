package dev.outcry.adapter.out.memory;

import static java.util.Comparator.comparing;

import dev.outcry.application.port.out.Auctions.Batch;
import dev.outcry.application.port.out.Auctions.BidRef;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.user.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An auction as it stands, and what was decided in it. Whoever makes a change that belongs together
 * with another holds the lock of this object meanwhile.
 */
final class AuctionLog {

  private Auction auction;
  private final NavigableMap<Long, Decision> bySeq = new TreeMap<>();
  private final Map<BidRef, Decision> byBid = new HashMap<>();
  private final NavigableSet<UserId> bidders = new TreeSet<>(comparing(UserId::value));

  AuctionLog(Auction auction) {
    this.auction = auction;
  }

  synchronized Auction auction() {
    return auction;
  }

  synchronized boolean commit(Batch batch) {
    if (auction.decisions() != batch.before().decisions()) {
      return false;
    }
    if (batch.decisions().stream().map(BidRef::of).anyMatch(byBid::containsKey)) {
      throw new IllegalStateException("a bid of this batch was decided before");
    }
    for (Decision decision : batch.decisions()) {
      bySeq.put(decision.seq(), decision);
      byBid.put(BidRef.of(decision), decision);
      if (decision.refusal().isEmpty()) {
        bidders.add(decision.bid().bidder());
      }
    }
    auction = batch.after();
    return true;
  }

  synchronized List<Decision> decisions(Set<BidRef> bids) {
    return bids.stream().map(byBid::get).filter(Objects::nonNull).toList();
  }

  synchronized List<UserId> bidders(Optional<UserId> after, int limit) {
    NavigableSet<UserId> behind = after.map(id -> bidders.tailSet(id, false)).orElse(bidders);
    return behind.stream().limit(limit).toList();
  }

  synchronized List<Decision> history(long afterSeq, int limit) {
    return bySeq.tailMap(afterSeq, false).values().stream().limit(limit).toList();
  }
}
