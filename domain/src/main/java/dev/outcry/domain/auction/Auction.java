package dev.outcry.domain.auction;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.Refusal;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An ascending auction of one lot: opens at a start price, takes bids, and is sold to the leader
 * when it ends. Immutable: a decision answers with the next state.
 *
 * <ul>
 *   <li>The price never falls, and start price &lt;= price &lt;= the leader's maximum.
 *   <li>A bid counts from the start up to, but not at, the end; the end never moves back.
 *   <li>Time is the lane's, never a local clock, and never runs back: a decision is made at its
 *       arrival or at the last decision's time, whichever is later.
 *   <li>Every decision, refusals included, takes the next number. What others may see of the
 *       auction takes the next version when it changes, and only then.
 *   <li>With a reserve, the lot is sold only at a price that reaches it.
 * </ul>
 *
 * @param endsAt the end as extended so far
 * @param decidedAt the time of the last decision, in milliseconds; before the first, the earliest
 *     there is
 * @param decisions how many decisions were made; tells two states of one auction apart
 * @param version how many changes others could see
 * @param hammer how it ended; null until then
 * @param draft whether nobody but the seller knows of it
 */
public record Auction(
    Lot lot,
    Terms terms,
    Standing standing,
    Instant endsAt,
    Instant decidedAt,
    long decisions,
    long version,
    @Nullable Hammer hammer,
    boolean draft) {

  /** Admits only legal auctions: loading is constructing, there is no back door. */
  public Auction {
    Money price = standing.price();
    require(price.sameCurrency(terms.startPrice()), "price", "must be in the auction's currency");
    require(!price.isLessThan(terms.startPrice()), "price", "must reach the start price");
    require(terms.schedule().mayEndAt(endsAt), "endsAt", "must be the end or an extension of it");
    require(version >= 0 && version <= decisions, "version", "must count decisions");
    require(standing.bidCount() <= version, "bidCount", "must count changes");
    require(!lot.seller().equals(standing.leader()), "leader", "must not be the seller");
    require(!draft || !standing.hasLeader(), "draft", "must not have bids");
    if (hammer != null && hammer.status() != AuctionStatus.CANCELLED) {
      boolean isOver = !decidedAt.isBefore(endsAt) || terms.isBought(standing);
      require(isOver, "decidedAt", "must not precede the hammer");
      require(
          hammer.equals(Hammer.over(terms, standing)), "hammer", "must follow from the standing");
    }
  }

  /** One that is announced, or ended after that. */
  public Auction(
      Lot lot,
      Terms terms,
      Standing standing,
      Instant endsAt,
      Instant decidedAt,
      long decisions,
      long version,
      @Nullable Hammer hammer) {
    this(lot, terms, standing, endsAt, decidedAt, decisions, version, hammer, false);
  }

  /** An auction that nobody bid in yet. */
  public static Auction announce(Lot lot, Terms terms) {
    Standing standing = Standing.before(terms.startPrice());
    return new Auction(lot, terms, standing, terms.schedule().endsAt(), Instant.EPOCH, 0, 0, null);
  }

  /** An auction that is prepared: it takes no bids and does not end until it is published. */
  public static Auction prepare(Lot lot, Terms terms) {
    return announce(lot, terms).with(true);
  }

  /** Names the auction. */
  public AuctionId id() {
    return lot.auctionId();
  }

  /** What the leader pays if nobody bids again; the start price before the first bid. */
  public Money price() {
    return standing.price();
  }

  /** Who leads, if anybody does. */
  public Optional<UserId> leader() {
    return Optional.ofNullable(standing.leader());
  }

  /** Whether the price is enough for the seller to sell; always, if there is no reserve. */
  public boolean isReserveMet() {
    return standing.hasLeader() ? terms.isReserveMet(price()) : terms.reserve().isEmpty();
  }

  /** What the next bid must reach: the start price, then one increment over the price. */
  public Money minimum() {
    return price().withMinorUnits(Math.min(minimumMinorUnits(), Money.MAX_MINOR_UNITS));
  }

  /** For how much the lot can be had at once, as long as it can. */
  public Optional<Money> buyNow() {
    return isClosed() || standing.hasLeader() ? Optional.empty() : terms.buyNow();
  }

  /** Whether the hammer fell. */
  public boolean isClosed() {
    return hammer != null;
  }

  /** Why it was called off, if it was and someone said so. */
  public Optional<CancelReason> cancelReason() {
    return hammer instanceof Hammer.Cancelled cancelled ? cancelled.reason() : Optional.empty();
  }

  /** Whether this person may know that there is such an auction. */
  public boolean isKnownTo(UserId person) {
    return !draft || person.equals(lot.seller());
  }

  /** Where the auction is in its life at this time. */
  public AuctionStatus statusAt(Instant t) {
    if (hammer != null) {
      return hammer.status();
    }
    if (draft) {
      return AuctionStatus.DRAFT;
    }
    return t.isBefore(terms.schedule().startsAt()) ? AuctionStatus.SCHEDULED : AuctionStatus.OPEN;
  }

  /** The auction's own time of something that arrived then: it never runs back. */
  public Instant timeOf(Instant arrival) {
    return arrival.isAfter(decidedAt) ? arrival.truncatedTo(ChronoUnit.MILLIS) : decidedAt;
  }

  /** Whether the end has come and the hammer has not fallen. */
  public boolean isDue(Instant arrival) {
    return hammer == null && !draft && isOver(timeOf(arrival));
  }

  private boolean isOver(Instant t) {
    return !t.isBefore(endsAt);
  }

  /** Decides one bid. The same auction and bid always get the same answer. */
  public BidOutcome place(Bid bid) {
    Instant t = timeOf(bid.arrivedAt());
    Refusal refusal = refusalOfBidder(bid, t);
    refusal = refusal == null ? refusalOf(bid) : refusal;
    return refusal == null ? accept(bid, t) : rejected(t, refusal);
  }

  /** Decides the bid of someone who may not bid for this lot. */
  public BidOutcome turnAway(Bid bid) {
    Instant t = timeOf(bid.arrivedAt());
    Refusal refusal = refusalOfBidder(bid, t);
    return rejected(t, refusal == null ? RefusalCode.NOT_ELIGIBLE : refusal);
  }

  private BidOutcome rejected(Instant t, Refusal refusal) {
    return new BidOutcome.Rejected(unchangedAt(t), refusal);
  }

  /**
   * Lets the hammer fall if the end has come. Too early or once more changes nothing and answers
   * this very auction.
   */
  public Auction closeIfDue(Instant arrival) {
    if (!isDue(arrival)) {
      return this;
    }
    return ended(Hammer.over(terms, standing), timeOf(arrival));
  }

  /**
   * Announces what was prepared, unless its end has passed. Once more changes nothing and answers
   * this very auction, as does a refusal.
   */
  public Ruling publish(Publication wish) {
    Refusal refusal = refusalOf(wish.by(), wish.arrivedAt());
    if (refusal != null) {
      return Ruling.refused(this, refusal);
    }
    return Ruling.granted(draft ? unchangedAt(timeOf(wish.arrivedAt())).with(false) : this);
  }

  /** Why this person may not change anything, or no longer; null if he may. */
  private @Nullable Refusal refusalOf(UserId person, Instant arrival) {
    if (!person.equals(lot.seller())) {
      return RefusalCode.NOT_THE_SELLER;
    }
    if (hammer != null) {
      return hammer.refusal();
    }
    return isOver(timeOf(arrival)) ? RefusalCode.AUCTION_ENDED : null;
  }

  private Auction with(boolean draft) {
    return new Auction(lot, terms, standing, endsAt, decidedAt, decisions, version, hammer, draft);
  }

  /**
   * Calls the auction off. Once more changes nothing and answers this very auction, as does a
   * refusal.
   */
  public Ruling cancel(Cancellation wish) {
    if (!wish.isByOneWhoMay(lot)) {
      return Ruling.refused(this, RefusalCode.NOT_THE_SELLER);
    }
    if (hammer instanceof Hammer.Cancelled) {
      return Ruling.granted(this);
    }
    if (isClosed() || isDue(wish.arrivedAt())) {
      return Ruling.refused(this, RefusalCode.AUCTION_ENDED);
    }
    Refusal refusal = wish.refusalOf(lot, standing);
    return refusal == null
        ? Ruling.granted(
            ended(new Hammer.Cancelled(wish.by(), wish.reason()), timeOf(wish.arrivedAt())))
        : Ruling.refused(this, refusal);
  }

  /**
   * Lowers the reserve; the price goes to it if the leader's maximum does. Others know of it only
   * if the reserve is met now. Once more changes nothing and answers this very auction, as does a
   * refusal.
   */
  public Ruling lowerReserve(ReserveChange wish) {
    Refusal refusal = refusalOf(wish.by(), wish.arrivedAt());
    refusal = refusal == null ? wish.refusalOn(terms) : refusal;
    if (refusal != null) {
      return Ruling.refused(this, refusal);
    }
    boolean isNew = !terms.reserve().equals(Optional.of(wish.reserve()));
    return Ruling.granted(isNew ? on(terms.withReserve(wish.reserve()), wish.arrivedAt()) : this);
  }

  private Auction on(Terms others, Instant arrival) {
    Standing next = standing.on(others);
    boolean met = next.hasLeader() && others.isReserveMet(next.price());
    long seen = met && !isReserveMet() ? version + 1 : version;
    return new Auction(
        lot, others, next, endsAt, timeOf(arrival), decisions + 1, seen, null, draft);
  }

  /** Why nobody may bid now, or not the seller. */
  private @Nullable Refusal refusalOfBidder(Bid bid, Instant t) {
    if (hammer != null) {
      return hammer.refusal();
    }
    if (draft || t.isBefore(terms.schedule().startsAt())) {
      return RefusalCode.NOT_OPEN_YET;
    }
    if (isOver(t)) {
      return RefusalCode.AUCTION_ENDED;
    }
    return bid.bidder().equals(lot.seller()) ? RefusalCode.SELLER_CANNOT_BID : null;
  }

  private @Nullable Refusal refusalOf(Bid bid) {
    if (!bid.amount().sameCurrency(price())) {
      return RefusalCode.CURRENCY_MISMATCH;
    }
    if (bid.expectedVersion().isPresent() && bid.expectedVersion().getAsLong() != version) {
      return RefusalCode.PRICE_MOVED;
    }
    BiddingRules rules = bid.rules(terms);
    if (bid.amount().minorUnits() < minimumMinorUnits() && !rules.isFreeOfMinimum(standing, bid)) {
      return new BidTooLow(minimum());
    }
    return rules.refusalOf(standing, bid, terms);
  }

  private BidOutcome accept(Bid bid, Instant t) {
    BiddingRules rules = bid.rules(terms);
    Standing next = rules.standingAfter(standing, bid, terms);
    boolean visible = next.bidCount() != standing.bidCount();
    Hammer fallen = rules.hammerAfter(next, terms);
    boolean mayExtend = visible && fallen == null;
    Instant end = mayExtend ? terms.schedule().endAfterChange(endsAt, t) : endsAt;
    long seen = visible ? version + 1 : version;
    Auction after = new Auction(lot, terms, next, end, t, decisions + 1, seen, fallen);
    BidResult result = rules.resultFor(bid, standing, next);
    return new BidOutcome.Accepted(after, new BidPlaced(bid, result, visible, !end.equals(endsAt)));
  }

  private Auction unchangedAt(Instant t) {
    return new Auction(lot, terms, standing, endsAt, t, decisions + 1, version, hammer, draft);
  }

  private Auction ended(Hammer fallen, Instant t) {
    return new Auction(lot, terms, standing, endsAt, t, decisions + 1, version + 1, fallen, draft);
  }

  /** May lie beyond the largest amount of money: then no bid can reach it. */
  private long minimumMinorUnits() {
    return standing.hasLeader()
        ? terms.increments().minorUnitsAbove(price())
        : price().minorUnits();
  }
}
