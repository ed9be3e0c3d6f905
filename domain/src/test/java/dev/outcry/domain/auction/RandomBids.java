package dev.outcry.domain.auction;

import dev.outcry.domain.auction.NaiveAuction.Extension;
import dev.outcry.domain.auction.NaiveAuction.Offer;
import dev.outcry.domain.auction.NaiveAuction.Rules;
import dev.outcry.domain.auction.NaiveAuction.Step;
import dev.outcry.domain.auction.NaiveAuction.Wish;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * Draws auctions, and bids for them that crowd around every limit that a rule names. The same seed
 * always draws the same.
 */
final class RandomBids {

  static final String SELLER = "seller";
  private static final List<String> BIDDERS = List.of("ann", "bob", "cho");
  private static final long STARTS_AT = 1_800_000_000_000L;
  private static final long MINUTE = 60_000;

  private static final List<List<Step>> TABLES =
      List.of(
          List.of(new Step(0, 1)),
          List.of(new Step(0, 100)),
          List.of(
              new Step(0, 5),
              new Step(100, 25),
              new Step(500, 50),
              new Step(2_500, 100),
              new Step(10_000, 250),
              new Step(25_000, 500),
              new Step(50_000, 1_000)),
          List.of(new Step(0, 10_000), new Step(50_000, 50_000), new Step(1_000_000, 500_000)));

  private final SplittableRandom random;
  private final Rules rules;
  private final boolean rich;
  private final long stride;
  private long now;

  RandomBids(long seed, BiddingMode mode, boolean reserve, boolean softClose) {
    random = new SplittableRandom(seed);
    rich = random.nextInt(8) == 0;
    rules = draw(mode, reserve, softClose);
    stride = oneOf(500, 5_000, 18_000);
    now =
        oneOf(
            rules.startsAt() - 2 * stride,
            rules.startsAt() - 2 * stride,
            rules.scheduledEnd() - 40 * stride);
  }

  Rules rules() {
    return rules;
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private Rules draw(BiddingMode mode, boolean reserve, boolean softClose) {
    List<Step> table = TABLES.get(random.nextInt(TABLES.size()));
    long start =
        rich
            ? NaiveAuction.LARGEST - random.nextInt(12) * table.get(table.size() - 1).by()
            : oneOf(1, 90, 1_000, 9_900, 48_000);
    long step = table.get(0).by();
    long hidden = start + random.nextInt(60) * step + random.nextInt(3) - 1;
    return new Rules(
        mode == BiddingMode.PROXY,
        "KRW",
        SELLER,
        start,
        table,
        reserve ? money(hidden) : 0,
        random.nextBoolean() ? money((reserve ? hidden : start) + 1 + random.nextInt(9) * step) : 0,
        STARTS_AT,
        STARTS_AT + 10 * MINUTE,
        softClose ? extension() : null);
  }

  private Extension extension() {
    return new Extension(
        oneOf(1_000, 30_000, 2 * MINUTE),
        oneOf(1_000, 30_000, 2 * MINUTE),
        random.nextBoolean(),
        oneOf(1, 20_000, 5 * MINUTE, 60 * MINUTE));
  }

  Offer next(NaiveAuction auction) {
    String bidder = oneIn(40) ? SELLER : BIDDERS.get(random.nextInt(BIDDERS.size()));
    String currency = oneIn(50) ? "USD" : "KRW";
    OptionalLong expected =
        oneIn(8)
            ? OptionalLong.of(auction.version() + oneOf(-1, 0, 0, 0, 1))
            : OptionalLong.empty();
    boolean buys = oneIn(rules.buyNow() > 0 ? 15 : 150);
    long amount =
        buys && rules.buyNow() > 0 ? rules.buyNow() - (oneIn(9) ? 1 : 0) : amount(auction);
    return new Offer(bidder, amount, currency, expected, arrival(auction), buys);
  }

  Wish wish(NaiveAuction auction) {
    String by = oneIn(3) ? BIDDERS.get(random.nextInt(BIDDERS.size())) : SELLER;
    return new Wish(by, oneIn(6), random.nextBoolean(), arrival(auction));
  }

  /** Around the reserve, the leader's maximum and the price. */
  long lowerReserve(NaiveAuction auction) {
    long near =
        switch (random.nextInt(6)) {
          case 0 -> auction.reserve();
          case 1, 2 -> auction.strongest();
          case 3 -> auction.price();
          case 4 -> (auction.price() + auction.strongest()) / 2;
          default -> auction.reserve() - random.nextInt(500);
        };
    return money(near + oneOf(-1, 0, 0, 1));
  }

  private long amount(NaiveAuction auction) {
    long minimum = auction.minimum();
    long strongest = auction.strongest();
    int step = (int) Math.max(2, minimum - auction.price());
    return money(
        switch (random.nextInt(13)) {
          case 0 -> minimum - 1;
          case 1, 2 -> minimum;
          case 3 -> strongest - 1;
          case 4, 5 -> strongest;
          case 6 -> strongest + 1;
          case 7 -> strongest + step + oneOf(-1, 0, 1);
          case 8 -> minimum + (long) (random.nextDouble() * Math.max(0, strongest - minimum));
          case 9 -> auction.reserve() + oneOf(-1, 0, 1);
          case 10 -> rich && oneIn(3) ? NaiveAuction.LARGEST - random.nextInt(3) : minimum + step;
          case 11 -> minimum + random.nextInt(3) * (long) step;
          default -> minimum + random.nextInt(12 * step);
        });
  }

  long arrival(NaiveAuction auction) {
    long end = auction.endsAt();
    Extension extension = rules.extension();
    long edge = extension == null ? now : end - extension.window();
    long drawn =
        switch (random.nextInt(120)) {
          case 0 -> rules.startsAt() - 1;
          case 1, 2, 3 -> rules.startsAt();
          case 4 -> oneIn(3) ? end : now;
          case 5 -> oneIn(3) ? end - 1 : now;
          case 6, 7 -> edge;
          case 8, 9 -> edge - 1;
          case 10, 11, 12, 13, 14, 15 -> now - random.nextInt((int) MINUTE);
          default -> now + random.nextInt((int) stride);
        };
    now = Math.max(now, drawn);
    return drawn;
  }

  private static long money(long wanted) {
    return Math.max(1, Math.min(NaiveAuction.LARGEST, wanted));
  }

  private long oneOf(long... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
