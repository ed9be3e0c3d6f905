package dev.outcry.adapter.out.memory;

import static java.util.Comparator.comparing;

import dev.outcry.application.port.out.Auctions.Batch;
import dev.outcry.application.port.out.Auctions.BidRef;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.history.Ledger;
import dev.outcry.domain.history.LinkedStep;
import dev.outcry.domain.history.Opening;
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
 * An auction as it stands, and its history. Whoever makes a change that belongs together with
 * another holds the lock of this object meanwhile.
 */
final class AuctionLog {

  private Ledger ledger;
  private final NavigableMap<Long, LinkedStep> bySeq = new TreeMap<>();
  private final Map<BidRef, Decision> byBid = new HashMap<>();
  private final NavigableSet<UserId> bidders = new TreeSet<>(comparing(UserId::value));

  AuctionLog(Opening opening) {
    ledger = Ledger.of(opening);
  }

  synchronized Ledger ledger() {
    return ledger;
  }

  synchronized Auction auction() {
    return ledger.auction();
  }

  synchronized boolean commit(Batch batch) {
    if (auction().decisions() != batch.before().decisions()) {
      return false;
    }
    List<Decision> decisions = batch.decisions();
    if (decisions.stream().map(BidRef::of).anyMatch(byBid::containsKey)) {
      throw new IllegalStateException("a bid of this batch was decided before");
    }
    batch.steps().forEach(step -> bySeq.put(step.seq(), step));
    decisions.forEach(this::know);
    ledger = new Ledger(ledger.opening(), batch.after(), batch.last());
    return true;
  }

  private void know(Decision decision) {
    byBid.put(BidRef.of(decision), decision);
    if (decision.refusal().isEmpty()) {
      bidders.add(decision.bid().bidder());
    }
  }

  synchronized List<Decision> decisions(Set<BidRef> bids) {
    return bids.stream().map(byBid::get).filter(Objects::nonNull).toList();
  }

  synchronized List<UserId> bidders(Optional<UserId> after, int limit) {
    NavigableSet<UserId> behind = after.map(id -> bidders.tailSet(id, false)).orElse(bidders);
    return behind.stream().limit(limit).toList();
  }

  synchronized List<Decision> bidsOf(UserId bidder, long afterSeq) {
    return byBid.values().stream()
        .filter(decision -> decision.bid().bidder().equals(bidder) && decision.seq() > afterSeq)
        .sorted(comparing(Decision::seq))
        .toList();
  }

  synchronized List<LinkedStep> history(long afterSeq, int limit) {
    return bySeq.tailMap(afterSeq, false).values().stream().limit(limit).toList();
  }
}
