package dev.outcry.domain.auction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.auction.NaiveAuction.Answer;
import dev.outcry.domain.auction.NaiveAuction.Offer;
import dev.outcry.domain.auction.NaiveAuction.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what happened in random auctions, so that a rule nobody came by does not pass unseen. */
final class BidTally {

  private static final int OFTEN = 25;

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> labels = new ArrayList<>();
  private Rules rules;
  private Offer offer;
  private long priceBefore;
  private long reserve;
  private long endBefore;
  private String rule;

  void before(Rules rules, NaiveAuction auction, Offer offer) {
    this.rules = rules;
    this.offer = offer;
    priceBefore = auction.price();
    reserve = auction.reserve();
    endBefore = auction.endsAt();
    rule = ruleFor(auction, offer);
    labels.clear();
    long t = auction.timeOf(offer.arrival());
    label("time ran back", t > offer.arrival());
    label("at the start", t == rules.startsAt());
    label("at the end", t == endBefore);
    label("in the last instant", t == endBefore - 1);
    NaiveAuction.Extension extension = rules.extension();
    label("at the window's edge", extension != null && t == endBefore - extension.window());
    label("before the window", extension != null && t == endBefore - extension.window() - 1);
  }

  /** As if every bid were accepted. */
  private static String ruleFor(NaiveAuction auction, Offer offer) {
    if (auction.leader().equals(NaiveAuction.NOBODY)) {
      return "R1";
    }
    if (auction.leader().equals(offer.bidder())) {
      return offer.amount() > auction.strongest() ? "R2" : "R6";
    }
    int order = Long.compare(offer.amount(), auction.strongest());
    return order > 0 ? "R3" : order == 0 ? "R4" : "R5";
  }

  void after(Answer answer) {
    boolean accepted = answer.refusal().isEmpty();
    if (offer.buys()) {
      add("buying: " + (accepted ? "SOLD" : answer.refusal()));
      labels.clear();
      return;
    }
    add(accepted ? answer.result() : answer.refusal());
    labels.forEach(label -> add(accepted ? label : label + ", refused"));
    labels.clear();
    if (answer.price() == NaiveAuction.LARGEST) {
      add("price at the largest amount");
    }
    if (!accepted) {
      return;
    }
    boolean silent = answer.price() == priceBefore && answer.result().equals("MAX_RAISED");
    boolean jump = priceBefore < reserve && answer.price() == reserve && offer.amount() > reserve;
    boolean capped =
        answer.extended() && answer.endsAt() == rules.scheduledEnd() + rules.extension().cap();
    add(rule);
    label("silent raise", silent);
    label(rule + " jump to the reserve", jump);
    label("extended", answer.extended());
    label("extended up to the cap", capped);
    label("extended to " + answer.result(), answer.extended());
    label("silent in the window", silent && rules.extension() != null && inWindow(answer));
    labels.forEach(this::add);
  }

  private boolean inWindow(Answer answer) {
    return endBefore - answer.at() <= rules.extension().window();
  }

  void closed(String hammer) {
    add(hammer.startsWith("SOLD") ? "SOLD" : hammer.isEmpty() ? "too early to close" : hammer);
  }

  /** What whoever called it off was told. */
  void ruled(String refusal) {
    add("calling off: " + (refusal.isEmpty() ? "granted" : refusal));
  }

  /** What whoever lowered the reserve was told, and what came of it. */
  void lowered(String refusal, boolean met, boolean moved) {
    add("lowering: " + (refusal.isEmpty() ? "granted" : refusal));
    if (met) {
      add(moved ? "met by lowering, at a new price" : "met by lowering");
    }
  }

  private void label(String label, boolean holds) {
    if (holds) {
      labels.add(label);
    }
  }

  private void add(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  void assertThatEverythingHappened(BiddingMode mode, boolean reserve, boolean softClose) {
    List<String> wanted =
        new ArrayList<>(
            List.of(
                "NOT_OPEN_YET",
                "AUCTION_ENDED",
                "SELLER_CANNOT_BID",
                "CURRENCY_MISMATCH",
                "PRICE_MOVED",
                "BID_TOO_LOW",
                "LEADING",
                "time ran back",
                "at the start",
                "at the end, refused",
                "price at the largest amount",
                "AUCTION_CANCELLED",
                "CANCELLED",
                "calling off: granted",
                "calling off: NOT_THE_SELLER",
                "calling off: AUCTION_HAS_BIDS",
                "calling off: REASON_REQUIRED",
                "calling off: AUCTION_ENDED",
                "lowering: RESERVE_NOT_LOWER",
                "buying: SOLD",
                "buying: BUY_NOW_GONE",
                "buying: AUCTION_ENDED",
                "SOLD",
                "UNSOLD NO_BIDS",
                "too early to close"));
    if (mode == BiddingMode.PROXY) {
      wanted.addAll(List.of("R1", "R2", "R3", "R4", "R5", "silent raise"));
      wanted.addAll(List.of("OUTBID", "MAX_RAISED", "NOT_ABOVE_OWN_MAX"));
    }
    if (reserve) {
      wanted.addAll(List.of("lowering: granted", "lowering: NOT_THE_SELLER"));
      wanted.addAll(List.of("lowering: AUCTION_ENDED", "lowering: AUCTION_CANCELLED"));
      wanted.add(mode == BiddingMode.PROXY ? "met by lowering, at a new price" : "met by lowering");
      wanted.add("UNSOLD RESERVE_NOT_MET");
    }
    if (reserve && mode == BiddingMode.PROXY) {
      wanted.add("R1 jump to the reserve");
      wanted.add("R2 jump to the reserve");
      wanted.add("R3 jump to the reserve");
    }
    if (softClose) {
      wanted.addAll(List.of("extended", "extended up to the cap", "extended to LEADING"));
      wanted.addAll(List.of("at the window's edge", "before the window", "in the last instant"));
    }
    if (softClose && mode == BiddingMode.PROXY) {
      wanted.addAll(List.of("extended to OUTBID", "silent in the window"));
    }
    assertThat(wanted)
        .as("what happened fewer than %d times in %s", OFTEN, counts)
        .filteredOn(what -> counts.getOrDefault(what, 0) < OFTEN)
        .isEmpty();
  }
}
