package dev.outcry.domain.auction;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The auction rules told a second time, to hold against the first. It keeps nothing but the offers
 * that counted, and works out leader, price, end and version from all of them whenever it is asked.
 * Plain numbers and strings only; it shares no code with {@link Auction}.
 *
 * <p>A secret maximum is told here as a duel: whoever comes fights the strongest offer so far, the
 * weaker one is driven to its maximum, and the stronger one answers with one increment over that if
 * it can. The price is the highest to which any duel, the start price or the reserve drove it.
 */
final class NaiveAuction {

  /**
   * @param steps ascending
   * @param reserve 0 if there is none
   * @param buyNow 0 if the lot cannot be had at once
   */
  record Rules(
      boolean proxy,
      String currency,
      String seller,
      long start,
      List<Step> steps,
      long reserve,
      long buyNow,
      long startsAt,
      long scheduledEnd,
      @Nullable Extension extension) {}

  /** By how much prices rise from this one on. */
  record Step(long from, long by) {}

  record Extension(long window, long by, boolean fromTheEnd, long cap) {}

  record Offer(
      String bidder,
      long amount,
      String currency,
      OptionalLong expectedVersion,
      long arrival,
      boolean buys) {}

  record Wish(String by, boolean administrator, boolean explained, long arrival) {}

  /** What a bidder is told, and what a decision leaves behind. */
  record Answer(
      String refusal,
      String result,
      String leader,
      long price,
      long minimum,
      boolean reserveMet,
      long endsAt,
      boolean extended,
      long version,
      long bidCount,
      long decisions,
      long at) {}

  static final long LARGEST = (1L << 53) - 1;
  static final String NOBODY = "nobody";

  private final Rules rules;
  private final List<Offer> counted = new ArrayList<>();
  private final List<Long> visibleMoves = new ArrayList<>();
  private final List<Long> decisionTimes = new ArrayList<>();
  private @Nullable String hammer;
  private boolean bought;
  private long reserve;
  private long floor;
  private int reservesMet;

  NaiveAuction(Rules rules) {
    this.rules = rules;
    this.reserve = rules.reserve();
  }

  /** Announces what was prepared. */
  void publish(long arrival) {
    decisionTimes.add(timeOf(arrival));
  }

  /** Lowers the reserve; what whoever did it is told. */
  String lower(String by, long lower, long arrival) {
    if (!by.equals(rules.seller())) {
      return "NOT_THE_SELLER";
    }
    if ("CANCELLED".equals(hammer)) {
      return "AUCTION_CANCELLED";
    }
    long t = timeOf(arrival);
    if (hammer != null || t >= endsAt()) {
      return "AUCTION_ENDED";
    }
    if (reserve == 0 || lower > reserve) {
      return "RESERVE_NOT_LOWER";
    }
    if (lower < reserve) {
      boolean met = isReserveMet();
      floor = price();
      reserve = lower;
      reservesMet += !met && isReserveMet() ? 1 : 0;
      decisionTimes.add(t);
    }
    return "";
  }

  Answer place(Offer offer) {
    long t = timeOf(offer.arrival());
    String refusal = refusalOf(offer, t);
    String result = "REJECTED";
    long endBefore = endsAt();
    if (refusal.isEmpty()) {
      result = count(offer, t);
    }
    decisionTimes.add(t);
    return answer(refusal, result, endsAt() > endBefore, t);
  }

  /** Lets the hammer fall if it is time; how it ended, and empty while it has not. */
  String close(long arrival) {
    long t = timeOf(arrival);
    if (hammer == null && t >= endsAt()) {
      if (counted.isEmpty()) {
        hammer = "UNSOLD NO_BIDS";
      } else if (price() < reserve) {
        hammer = "UNSOLD RESERVE_NOT_MET";
      } else {
        hammer = "SOLD " + leader() + " " + price();
      }
      decisionTimes.add(t);
    }
    return hammer == null ? "" : hammer;
  }

  /** Calls it off; what whoever did it is told. */
  String cancel(Wish wish) {
    boolean seller = wish.by().equals(rules.seller());
    if (!seller && !wish.administrator()) {
      return "NOT_THE_SELLER";
    }
    long t = timeOf(wish.arrival());
    boolean off = "CANCELLED".equals(hammer);
    if (!off && (hammer != null || t >= endsAt())) {
      return "AUCTION_ENDED";
    }
    boolean simple = seller && counted.isEmpty();
    if (!off && !simple && !wish.administrator()) {
      return "AUCTION_HAS_BIDS";
    }
    if (!off && !simple && !wish.explained()) {
      return "REASON_REQUIRED";
    }
    if (!off) {
      hammer = "CANCELLED";
      decisionTimes.add(t);
    }
    return "";
  }

  private String refusalOf(Offer offer, long t) {
    if ("CANCELLED".equals(hammer)) {
      return "AUCTION_CANCELLED";
    }
    if (t < rules.startsAt()) {
      return "NOT_OPEN_YET";
    }
    if (hammer != null || t >= endsAt()) {
      return "AUCTION_ENDED";
    }
    if (offer.bidder().equals(rules.seller())) {
      return "SELLER_CANNOT_BID";
    }
    if (!offer.currency().equals(rules.currency())) {
      return "CURRENCY_MISMATCH";
    }
    if (offer.expectedVersion().isPresent() && offer.expectedVersion().getAsLong() != version()) {
      return "PRICE_MOVED";
    }
    if (offer.buys()) {
      boolean can = counted.isEmpty() && offer.amount() == rules.buyNow();
      return can ? "" : "BUY_NOW_GONE";
    }
    boolean raisesOwn =
        rules.proxy() && offer.bidder().equals(leader()) && offer.amount() > strongest();
    if (offer.amount() < minimum() && !raisesOwn) {
      return "BID_TOO_LOW";
    }
    if (rules.proxy() && offer.bidder().equals(leader()) && offer.amount() <= strongest()) {
      return "NOT_ABOVE_OWN_MAX";
    }
    return "";
  }

  private String count(Offer offer, long t) {
    String leaderBefore = leader();
    long priceBefore = price();
    counted.add(offer);
    if (offer.buys()) {
      bought = true;
      hammer = "SOLD " + offer.bidder() + " " + offer.amount();
    }
    if (price() != priceBefore || !leader().equals(leaderBefore)) {
      visibleMoves.add(t);
    }
    if (!offer.bidder().equals(leader())) {
      return "OUTBID";
    }
    boolean raises = rules.proxy() && offer.bidder().equals(leaderBefore);
    return raises ? "MAX_RAISED" : "LEADING";
  }

  String leader() {
    if (counted.isEmpty()) {
      return NOBODY;
    }
    return rules.proxy() ? champion(counted.size()).bidder() : last().bidder();
  }

  long reserve() {
    return reserve;
  }

  /** The highest that anybody offered; 0 before the first bid. */
  long strongest() {
    return counted.isEmpty() ? 0 : champion(counted.size()).amount();
  }

  long price() {
    if (counted.isEmpty()) {
      return rules.start();
    }
    if (bought || !rules.proxy()) {
      return last().amount();
    }
    long price = rules.start();
    for (int i = 1; i < counted.size(); i++) {
      price = Math.max(price, duel(champion(i), counted.get(i)));
    }
    price = Math.max(price, floor);
    boolean reserveInReach = reserve > 0 && strongest() >= reserve;
    return reserveInReach ? Math.max(price, reserve) : price;
  }

  /** To what price two offers drive each other; nobody fights the own offer. */
  private long duel(Offer champion, Offer challenger) {
    if (champion.bidder().equals(challenger.bidder())) {
      return 0;
    }
    long weaker = Math.min(champion.amount(), challenger.amount());
    long stronger = Math.max(champion.amount(), challenger.amount());
    return Math.min(stronger, weaker + increment(weaker));
  }

  /** The first of the highest among the first so many offers. */
  private Offer champion(int among) {
    Offer champion = counted.get(0);
    for (Offer offer : counted.subList(1, among)) {
      if (offer.amount() > champion.amount()) {
        champion = offer;
      }
    }
    return champion;
  }

  private Offer last() {
    return counted.get(counted.size() - 1);
  }

  /** Where there is no reserve, it counts as met even before the first bid. */
  private boolean isReserveMet() {
    return reserve == 0 || (!counted.isEmpty() && price() >= reserve);
  }

  /** What the next bid must reach, even where no amount of money does. */
  long minimum() {
    return counted.isEmpty() ? rules.start() : price() + increment(price());
  }

  private long increment(long amount) {
    long increment = 0;
    for (Step step : rules.steps()) {
      if (amount >= step.from()) {
        increment = step.by();
      }
    }
    return increment;
  }

  long endsAt() {
    long end = rules.scheduledEnd();
    Extension extension = rules.extension();
    if (extension == null || bought) {
      return end;
    }
    for (long t : visibleMoves) {
      if (end - t <= extension.window()) {
        long wanted = (extension.fromTheEnd() ? end : t) + extension.by();
        long allowed = Math.min(wanted, rules.scheduledEnd() + extension.cap());
        end = Math.max(end, allowed);
      }
    }
    return end;
  }

  long version() {
    return visibleMoves.size() + reservesMet + (hammer == null || bought ? 0 : 1);
  }

  long timeOf(long arrival) {
    long t = arrival;
    for (long earlier : decisionTimes) {
      t = Math.max(t, earlier);
    }
    return t;
  }

  private Answer answer(String refusal, String result, boolean extended, long t) {
    return new Answer(
        refusal,
        result,
        leader(),
        price(),
        Math.min(minimum(), LARGEST),
        isReserveMet(),
        endsAt(),
        extended,
        version(),
        visibleMoves.size(),
        decisionTimes.size(),
        t);
  }
}
