package dev.outcry.application.port.out;

import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.AuctionStatus;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.history.Ledger;
import dev.outcry.domain.history.Link;
import dev.outcry.domain.history.LinkedStep;
import dev.outcry.domain.history.Opening;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The auctions there are, and every step of their histories, which only grow.
 *
 * <ul>
 *   <li><b>A1</b> Every read sees every commit that returned true before it began.
 *   <li><b>A2</b> {@code commit} succeeds only if {@code before} is still current, which its number
 *       of decisions tells; otherwise it answers false and changes nothing.
 *   <li><b>A3</b> Of concurrent commits from one state exactly one succeeds.
 *   <li><b>A4</b> Auction, steps and effects become visible and durable together, or not at all.
 *   <li><b>A5</b> A decision is found by bidder and key for ever, as it was stored.
 *   <li><b>A6</b> {@code history} answers every step that was committed, in the order of their
 *       numbers, which has no gap.
 *   <li><b>A7</b> {@code due} names every auction that is announced and not closed and whose end is
 *       not after a time, soonest first, as far as the limit goes.
 *   <li><b>A8</b> An id is added once: {@code add} of a known id is an {@link
 *       IllegalStateException} and changes nothing.
 *   <li><b>A9</b> {@code list} answers every auction that passes the filter, soonest end first and
 *       then by id; after a place, those behind it.
 *   <li><b>A10</b> Openings and steps are read as they were stored, salts and links byte for byte,
 *       whatever became of the auction; a ledger ends with the link of the last step.
 *   <li><b>A11</b> {@code bidders} answers everyone who made a bid that was accepted, once, in the
 *       order of their ids; after a person, those behind.
 *   <li><b>A12</b> {@code isBound} tells who sells or leads in an auction that is announced and not
 *       closed, and nobody else.
 *   <li><b>A13</b> {@code bidsOf} answers every decision on a bid of a person, refusals too, in
 *       whatever auction, each once: auction by auction, and in an auction in the order of numbers;
 *       after a place, those behind it. Its cost does not grow with what others bid.
 *   <li><b>A14</b> {@code ledgers}, {@code decisions} and {@code commitAll} answer and do of
 *       several auctions what they would of each by itself: one that is not current keeps no other
 *       from its commit.
 * </ul>
 */
public interface Auctions {

  /** Who bid, under which key: names one bid of an auction. */
  record BidRef(UserId bidder, BidKey key) {
    /** Names the bid of this decision. */
    public static BidRef of(Decision decision) {
      return new BidRef(decision.bid().bidder(), decision.bid().key());
    }
  }

  /**
   * What is to happen to an auction at once.
   *
   * @param before the state that was decided on
   * @param after the state after the last step
   * @param steps at least one; in the order of their numbers, without a gap, up to the last one
   *     that {@code after} counts
   */
  record Batch(Auction before, Auction after, List<LinkedStep> steps, List<Effect> effects) {
    public Batch {
      steps = List.copyOf(steps);
      effects = List.copyOf(effects);
      long first = after.decisions() - steps.size() + 1;
      for (int i = 0; i < steps.size(); i++) {
        if (steps.get(i).seq() != first + i) {
          throw new IllegalArgumentException("step " + (first + i) + " is missing");
        }
      }
    }

    /** The link of the last step. */
    public Link last() {
      return steps.get(steps.size() - 1).link();
    }

    /** The decided bids among the steps. */
    public List<Decision> decisions() {
      return steps.stream()
          .map(LinkedStep::step)
          .filter(Decision.class::isInstance)
          .map(Decision.class::cast)
          .toList();
    }
  }

  /**
   * Which auctions are listed: those for which all of this holds.
   *
   * @param status at the time {@code at}; if empty, announced and not ended. What was called off
   *     before it was published is never listed.
   * @param title a part of the title, in letters of either case
   * @param among only these, if given
   */
  record Filter(
      Optional<AuctionStatus> status,
      Optional<UserId> seller,
      Optional<String> title,
      Optional<Set<AuctionId>> among,
      Instant at) {

    /** Whether an auction passes. */
    public boolean passes(Auction auction) {
      return passesStatus(auction)
          && among.filter(ids -> !ids.contains(auction.id())).isEmpty()
          && seller.filter(id -> !id.equals(auction.lot().seller())).isEmpty()
          && title.filter(part -> !key(auction.lot().title()).contains(key(part))).isEmpty();
    }

    private boolean passesStatus(Auction auction) {
      AuctionStatus present = auction.statusAt(at);
      boolean isUnknown = auction.draft() && present != AuctionStatus.DRAFT;
      return !isUnknown
          && status
              .map(present::equals)
              .orElse(present == AuctionStatus.SCHEDULED || present == AuctionStatus.OPEN);
    }

    /** What titles are compared by. */
    public static String key(String title) {
      return title.toLowerCase(Locale.ROOT);
    }
  }

  /** Where an auction stands in a list. */
  record Place(Instant endsAt, AuctionId id) {
    /** This auction's. */
    public static Place of(Auction auction) {
      return new Place(auction.endsAt(), auction.id());
    }
  }

  /** Where a decision stands among those of all auctions. */
  record BidPlace(AuctionId auctionId, long seq) {
    /** This decision's. */
    public static BidPlace of(Decision decision) {
      return new BidPlace(decision.auctionId(), decision.seq());
    }
  }

  /** Adds an auction that was just announced or prepared. */
  void add(Opening opening);

  /** This auction. */
  Optional<Auction> find(AuctionId id);

  /** This auction, with what its history begins and ends with; in one read. */
  Optional<Ledger> ledger(AuctionId id);

  /** The same of those of these auctions that there are; a store makes one round trip of it. */
  default List<Ledger> ledgers(Set<AuctionId> ids) {
    return ids.stream().map(this::ledger).flatMap(Optional::stream).toList();
  }

  /** Stores a batch in one round trip; false if its {@code before} is no longer current. */
  boolean commit(Batch batch);

  /**
   * The same of several batches; a store makes one round trip of it.
   *
   * @param batches no two of one auction
   * @return whose batches were stored
   */
  default Set<AuctionId> commitAll(List<Batch> batches) {
    return batches.stream()
        .filter(this::commit)
        .map(batch -> batch.after().id())
        .collect(Collectors.toSet());
  }

  /** The decisions on those of these bids that were decided, in one round trip. */
  List<Decision> decisions(AuctionId id, Set<BidRef> bids);

  /** The same of bids of several auctions; a store makes one round trip of it. */
  default List<Decision> decisions(Map<AuctionId, Set<BidRef>> bids) {
    return bids.entrySet().stream()
        .flatMap(each -> decisions(each.getKey(), each.getValue()).stream())
        .toList();
  }

  /**
   * At most {@code limit} steps whose number is greater, in the order of numbers.
   *
   * @throws dev.outcry.domain.InvalidValueException if something is stored that can be no step
   */
  List<LinkedStep> history(AuctionId id, long afterSeq, int limit);

  /** At most {@code limit} people. */
  List<UserId> bidders(AuctionId id, Optional<UserId> after, int limit);

  /** At most {@code limit} decisions on what a person bid. */
  List<Decision> bidsOf(UserId bidder, Optional<BidPlace> after, int limit);

  /**
   * At most {@code limit} auctions. What was done a moment ago may be missing unless a seller or
   * auctions are given: a store may read the others where it is copied to.
   */
  List<Auction> list(Filter filter, Optional<Place> after, int limit);

  /** At most {@code limit} auctions that should be closed at this time, soonest end first. */
  List<AuctionId> due(Instant at, int limit);

  /** Whether a person sells or leads in an auction that is under way, or will be. */
  boolean isBound(UserId person);
}
