package dev.outcry.adapter.out.memory;

import static dev.outcry.adapter.tck.Samples.NOON;
import static java.util.Comparator.comparing;

import dev.outcry.adapter.tck.AuctionsContract;
import dev.outcry.adapter.tck.Samples;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.Effects;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.AuctionStatus;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.history.Ledger;
import dev.outcry.domain.history.LinkedStep;
import dev.outcry.domain.history.Opening;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Auctions that break a promise, each run through the contract by itself. */
final class BrokenAuctions {

  private BrokenAuctions() {}

  @Breaks("A1")
  static class CachesHistory extends Sound {
    private final Map<Object, List<LinkedStep>> cache = new ConcurrentHashMap<>();

    @Override
    public List<LinkedStep> history(AuctionId id, long afterSeq, int limit) {
      return cache.computeIfAbsent(
          List.of(id, afterSeq, limit), asked -> super.history(id, afterSeq, limit));
    }
  }

  @Breaks({"A2", "A3"})
  static class LetsTheLastWriterWin extends Sound {
    @Override
    public synchronized boolean commit(Batch batch) {
      Auction current = find(batch.before().id()).orElseThrow();
      return super.commit(new Batch(current, batch.after(), batch.steps(), batch.effects()));
    }
  }

  @Breaks("A14")
  static class CommitsAllOrNone extends Sound {
    @Override
    public Set<AuctionId> commitAll(List<Batch> batches) {
      boolean areCurrent =
          batches.stream()
              .map(Batch::before)
              .allMatch(
                  before -> find(before.id()).orElseThrow().decisions() == before.decisions());
      return areCurrent ? super.commitAll(batches) : Set.of();
    }
  }

  @Breaks("A2")
  static class GoesByTheVersionThatOthersSee extends Sound {
    @Override
    public synchronized boolean commit(Batch batch) {
      Auction current = find(batch.before().id()).orElseThrow();
      boolean same = current.version() == batch.before().version();
      return same
          && super.commit(new Batch(current, batch.after(), batch.steps(), batch.effects()));
    }
  }

  @Breaks("A4")
  static class LosesEffects extends Sound {
    @Override
    public boolean commit(Batch batch) {
      return super.commit(new Batch(batch.before(), batch.after(), batch.steps(), List.of()));
    }
  }

  @Breaks("A4")
  static class LeavesEffectsFirst extends Sound {
    @Override
    public boolean commit(Batch batch) {
      bringAbout(batch.effects());
      Thread.yield();
      return super.commit(new Batch(batch.before(), batch.after(), batch.steps(), List.of()));
    }
  }

  @Breaks("A5")
  static class KeepsTheLastDecisionOfABidder extends Sound {
    @Override
    public List<Decision> decisions(AuctionId id, Set<BidRef> bids) {
      return bids.stream()
          .flatMap(
              bid ->
                  bidsAmong(history(id, 0, Integer.MAX_VALUE)).stream()
                      .filter(decision -> decision.bid().bidder().equals(bid.bidder()))
                      .reduce((earlier, later) -> later)
                      .stream())
          .toList();
    }
  }

  @Breaks("A5")
  static class ForgetsRefusals extends Sound {
    @Override
    public List<Decision> decisions(AuctionId id, Set<BidRef> bids) {
      return super.decisions(id, bids).stream()
          .filter(decision -> decision.refusal().isEmpty())
          .toList();
    }
  }

  @Breaks("A6")
  static class LeavesRefusalsOutOfHistory extends Sound {
    @Override
    public List<LinkedStep> history(AuctionId id, long afterSeq, int limit) {
      return super.history(id, afterSeq, limit).stream()
          .filter(step -> bidsAmong(List.of(step)).stream().allMatch(d -> d.refusal().isEmpty()))
          .toList();
    }
  }

  @Breaks("A6")
  static class KeepsBidsOnly extends Sound {
    @Override
    public List<LinkedStep> history(AuctionId id, long afterSeq, int limit) {
      return super.history(id, afterSeq, limit).stream()
          .filter(step -> step.step() instanceof Decision)
          .toList();
    }
  }

  @Breaks("A6")
  static class TellsHistoryBackwards extends Sound {
    @Override
    public List<LinkedStep> history(AuctionId id, long afterSeq, int limit) {
      return reversed(super.history(id, afterSeq, limit));
    }
  }

  @Breaks("A7")
  static class NamesTheLatestFirst extends Sound {
    @Override
    public List<AuctionId> due(Instant at, int limit) {
      return reversed(super.due(at, limit));
    }
  }

  @Breaks("A7")
  static class IsEarly extends Sound {
    @Override
    public List<AuctionId> due(Instant at, int limit) {
      return super.due(at.plusMillis(1), limit);
    }
  }

  @Breaks("A8")
  static class TakesNoNoticeOfAKnownId extends Sound {
    @Override
    public synchronized void add(Opening opening) {
      if (find(opening.auction().id()).isEmpty()) {
        super.add(opening);
      }
    }
  }

  @Breaks("A9")
  static class ListsThePlaceAgain extends Sound {
    @Override
    public List<Auction> list(Filter filter, Optional<Place> after, int limit) {
      Optional<Place> before =
          after.map(place -> new Place(place.endsAt().minusMillis(1), place.id()));
      return super.list(filter, before, limit);
    }
  }

  @Breaks("A9")
  static class ListsDrafts extends Sound {
    @Override
    public List<Auction> list(Filter filter, Optional<Place> after, int limit) {
      List<Auction> listed = new ArrayList<>(super.list(filter, after, limit));
      Filter drafts =
          new Filter(
              Optional.of(AuctionStatus.DRAFT),
              filter.seller(),
              filter.title(),
              filter.among(),
              filter.at());
      listed.addAll(super.list(drafts, after, limit));
      return listed;
    }
  }

  @Breaks("A9")
  static class ListsMoreThanIsAskedFor extends Sound {
    @Override
    public List<Auction> list(Filter filter, Optional<Place> after, int limit) {
      Filter all =
          new Filter(
              filter.status(), filter.seller(), filter.title(), Optional.empty(), filter.at());
      return super.list(all, after, limit);
    }
  }

  @Breaks("A11")
  static class CountsRefusedBidders extends Sound {
    @Override
    public List<UserId> bidders(AuctionId id, Optional<UserId> after, int limit) {
      return bidsAmong(history(id, 0, Integer.MAX_VALUE)).stream()
          .map(decision -> decision.bid().bidder())
          .distinct()
          .sorted(comparing(UserId::value))
          .filter(bidder -> after.filter(a -> a.value().compareTo(bidder.value()) >= 0).isEmpty())
          .limit(limit)
          .toList();
    }
  }

  @Breaks("A10")
  static class SaltsAnew extends Sound {
    @Override
    public List<LinkedStep> history(AuctionId id, long afterSeq, int limit) {
      return super.history(id, afterSeq, limit).stream()
          .map(step -> new LinkedStep(step.step(), Samples.anySalt(), step.link()))
          .toList();
    }
  }

  @Breaks("A10")
  static class OpensWithTheTermsOfToday extends Sound {
    @Override
    public Optional<Ledger> ledger(AuctionId id) {
      return super.ledger(id).map(OpensWithTheTermsOfToday::reopened);
    }

    private static Ledger reopened(Ledger ledger) {
      Auction now = ledger.auction();
      Opening opening = ledger.opening();
      Auction begun = Auction.announce(now.lot(), now.terms());
      return new Ledger(new Opening(begun, opening.salt(), opening.link()), now, ledger.last());
    }
  }

  @Breaks("A10")
  static class EndsWithTheFirstLink extends Sound {
    @Override
    public Optional<Ledger> ledger(AuctionId id) {
      return super.ledger(id).map(l -> new Ledger(l.opening(), l.auction(), l.opening().link()));
    }
  }

  @Breaks("A12")
  static class BindsWhoSellsOnly extends Sound {
    @Override
    public boolean isBound(UserId person) {
      Filter running =
          new Filter(
              Optional.empty(), Optional.of(person), Optional.empty(), Optional.empty(), NOON);
      return !list(running, Optional.empty(), 1).isEmpty();
    }
  }

  @Breaks("A13")
  static class ForgetsBidsThatWereRefused extends Sound {
    @Override
    public List<Decision> bidsOf(UserId bidder, Optional<BidPlace> after, int limit) {
      return super.bidsOf(bidder, after, limit).stream()
          .filter(decision -> decision.refusal().isEmpty())
          .toList();
    }
  }

  private static List<Decision> bidsAmong(List<LinkedStep> steps) {
    return steps.stream()
        .map(LinkedStep::step)
        .filter(Decision.class::isInstance)
        .map(Decision.class::cast)
        .toList();
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  @Breaks({})
  static class KeepsEveryPromise extends Sound {}

  /** Keeps every promise that is not broken on purpose. */
  abstract static class Sound implements Auctions, AuctionsContract {

    private final InMemoryEffects effects = new InMemoryEffects();
    private final Auctions auctions = new InMemoryAuctions(effects);

    @Override
    public Auctions auctions() {
      return this;
    }

    @Override
    public Effects effects() {
      return effects;
    }

    /** Adds effects by themselves. */
    void bringAbout(List<Effect> caused) {
      effects.add(caused);
    }

    @Override
    public void add(Opening opening) {
      auctions.add(opening);
    }

    @Override
    public Optional<Auction> find(AuctionId id) {
      return auctions.find(id);
    }

    @Override
    public Optional<Ledger> ledger(AuctionId id) {
      return auctions.ledger(id);
    }

    @Override
    public boolean commit(Batch batch) {
      return auctions.commit(batch);
    }

    @Override
    public List<Decision> decisions(AuctionId id, Set<BidRef> bids) {
      return auctions.decisions(id, bids);
    }

    @Override
    public List<LinkedStep> history(AuctionId id, long afterSeq, int limit) {
      return auctions.history(id, afterSeq, limit);
    }

    @Override
    public List<Decision> bidsOf(UserId bidder, Optional<BidPlace> after, int limit) {
      return auctions.bidsOf(bidder, after, limit);
    }

    @Override
    public List<Auction> list(Filter filter, Optional<Place> after, int limit) {
      return auctions.list(filter, after, limit);
    }

    @Override
    public List<UserId> bidders(AuctionId id, Optional<UserId> after, int limit) {
      return auctions.bidders(id, after, limit);
    }

    @Override
    public List<AuctionId> due(Instant at, int limit) {
      return auctions.due(at, limit);
    }

    @Override
    public boolean isBound(UserId person) {
      return auctions.isBound(person);
    }
  }
}
