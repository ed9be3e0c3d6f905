package dev.outcry.adapter.out.memory;

import static java.util.Comparator.comparing;

import dev.outcry.application.port.out.Auctions;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.history.Ledger;
import dev.outcry.domain.history.LinkedStep;
import dev.outcry.domain.history.Opening;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Auctions, each with its history under a lock of its own. */
final class InMemoryAuctions implements Auctions {

  private static final Comparator<Place> IN_ORDER =
      comparing(Place::endsAt).thenComparing(place -> place.id().value());

  private final Map<AuctionId, AuctionLog> logs = new ConcurrentHashMap<>();
  private final AuctionEnds ends = new AuctionEnds();
  private final InMemoryEffects effects;

  InMemoryAuctions(InMemoryEffects effects) {
    this.effects = effects;
  }

  @Override
  public void add(Opening opening) {
    Auction auction = opening.auction();
    AuctionLog log = new AuctionLog(opening);
    synchronized (log) {
      if (logs.putIfAbsent(auction.id(), log) != null) {
        throw new IllegalStateException("there is an auction " + auction.id());
      }
      ends.add(auction);
    }
  }

  @Override
  public Optional<Auction> find(AuctionId id) {
    return Optional.ofNullable(logs.get(id)).map(AuctionLog::auction);
  }

  @Override
  public Optional<Ledger> ledger(AuctionId id) {
    return Optional.ofNullable(logs.get(id)).map(AuctionLog::ledger);
  }

  @Override
  public boolean commit(Batch batch) {
    AuctionLog log = logs.get(batch.before().id());
    if (log == null) {
      return false;
    }
    synchronized (log) {
      boolean committed = log.commit(batch);
      if (committed) {
        ends.move(batch.before(), batch.after());
        effects.add(batch.effects());
      }
      return committed;
    }
  }

  @Override
  public List<Decision> decisions(AuctionId id, Set<BidRef> bids) {
    AuctionLog log = logs.get(id);
    return log == null ? List.of() : log.decisions(bids);
  }

  @Override
  public List<LinkedStep> history(AuctionId id, long afterSeq, int limit) {
    AuctionLog log = logs.get(id);
    return log == null ? List.of() : log.history(afterSeq, limit);
  }

  @Override
  public List<UserId> bidders(AuctionId id, Optional<UserId> after, int limit) {
    AuctionLog log = logs.get(id);
    return log == null ? List.of() : log.bidders(after, limit);
  }

  @Override
  public List<Decision> bidsOf(UserId bidder, Optional<BidPlace> after, int limit) {
    String from = after.map(place -> place.auctionId().value()).orElse("");
    return logs.keySet().stream()
        .filter(id -> id.value().compareTo(from) >= 0)
        .sorted(comparing(AuctionId::value))
        .flatMap(id -> logs.get(id).bidsOf(bidder, placeIn(id, after)).stream())
        .limit(limit)
        .toList();
  }

  private static long placeIn(AuctionId id, Optional<BidPlace> after) {
    return after.filter(place -> place.auctionId().equals(id)).map(BidPlace::seq).orElse(0L);
  }

  @Override
  public List<Auction> list(Filter filter, Optional<Place> after, int limit) {
    return logs.values().stream()
        .map(AuctionLog::auction)
        .filter(filter::passes)
        .filter(auction -> after.filter(place -> !isBehind(auction, place)).isEmpty())
        .sorted(comparing(Place::of, IN_ORDER))
        .limit(limit)
        .toList();
  }

  private static boolean isBehind(Auction auction, Place place) {
    return IN_ORDER.compare(Place.of(auction), place) > 0;
  }

  @Override
  public List<AuctionId> due(Instant at, int limit) {
    return ends.notAfter(at, limit);
  }

  @Override
  public boolean isBound(UserId person) {
    return logs.values().stream()
        .map(AuctionLog::auction)
        .filter(auction -> !auction.isClosed() && !auction.draft())
        .anyMatch(auction -> isBy(person, auction) || auction.leader().equals(Optional.of(person)));
  }

  private static boolean isBy(UserId person, Auction auction) {
    return auction.lot().seller().equals(person);
  }
}
