package dev.outcry.domain.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.outcry.domain.Refusal;
import dev.outcry.domain.auction.NaiveAuction.Answer;
import dev.outcry.domain.auction.NaiveAuction.Offer;
import dev.outcry.domain.auction.NaiveAuction.Rules;
import dev.outcry.domain.auction.NaiveAuction.Wish;
import dev.outcry.domain.history.Replay;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ten thousand random auctions of sixty steps each for either mode, told by {@link Auction} and by
 * {@link NaiveAuction}: both must give the same answer at every step, and the same hammer in the
 * end.
 */
class RandomBidSequencesTest {

  /** Of either mode, in each of four kinds of terms. */
  private static final int SEQUENCES = Integer.getInteger("outcry.faults.auctions", 10_000) / 4;

  private static final int STEPS = 60;

  @ParameterizedTest(name = "{0}, reserve {1}, soft close {2}")
  @CsvSource({
    "OPEN,  false, false",
    "OPEN,  false, true",
    "OPEN,  true,  false",
    "OPEN,  true,  true",
    "PROXY, false, false",
    "PROXY, false, true",
    "PROXY, true,  false",
    "PROXY, true,  true"
  })
  void everyStepIsAnsweredAsTheRulesSay(BiddingMode mode, boolean reserve, boolean softClose) {
    BidTally tally = new BidTally();
    int kind = mode.ordinal() * 4 + (reserve ? 2 : 0) + (softClose ? 1 : 0);
    for (int i = 0; i < SEQUENCES; i++) {
      long seed = kind * 1_000_000L + i;
      new Sequence(seed, new RandomBids(seed, mode, reserve, softClose), tally).play();
    }
    tally.assertThatEverythingHappened(mode, reserve, softClose);
  }

  /** One auction in both tellings. */
  private static final class Sequence {
    private final long seed;
    private final RandomBids bids;
    private final BidTally tally;
    private final Rules rules;
    private final NaiveAuction naive;
    private final List<UnaryOperator<Auction>> history = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final Chronicle chronicle;
    private Auction auction;

    Sequence(long seed, RandomBids bids, BidTally tally) {
      this.seed = seed;
      this.bids = bids;
      this.tally = tally;
      this.rules = bids.rules();
      this.naive = new NaiveAuction(rules);
      boolean prepared = seed % 2 == 0;
      this.auction =
          prepared ? Auction.prepare(lot(), terms(rules)) : Auction.announce(lot(), terms(rules));
      this.chronicle = new Chronicle(auction);
    }

    void play() {
      if (auction.draft()) {
        publish(rules.startsAt() - 60_000);
      }
      for (int i = 0; i < STEPS; i++) {
        if (bids.oneIn(60)) {
          close(bids.arrival(naive));
        } else if (bids.oneIn(60)) {
          cancel(bids.wish(naive));
        } else if (bids.oneIn(20)) {
          lower(bids.oneIn(9) ? "ann" : RandomBids.SELLER, bids.lowerReserve(naive));
        } else {
          bid(bids.next(naive));
        }
      }
      close(naive.endsAt() - 1);
      close(naive.endsAt());
      replay();
      replayStored();
    }

    private void publish(long arrival) {
      log.add("publish at " + arrival);
      naive.publish(arrival);
      Publication wish = new Publication(lot().seller(), Instant.ofEpochMilli(arrival));
      auction = auction.publish(wish).auction();
      chronicle.act(wish);
    }

    private void bid(Offer offer) {
      log.add(offer.toString());
      tally.before(rules, naive, offer);
      Answer expected = naive.place(offer);
      tally.after(expected);

      Auction before = auction;
      Bid bid = toBid(offer);
      BidOutcome outcome = auction.place(bid);
      auction = outcome.auction();
      chronicle.bid(bid);
      check(expected, answerOf(bid, outcome));
      checkInvariants(before);
      if (expected.refusal().isEmpty()) {
        Bid counted =
            new Bid(bid.key(), bid.bidder(), bid.amount(), bid.expectedVersion(), at(), bid.kind());
        history.add(earlier -> earlier.place(counted).auction());
      }
    }

    private void cancel(Wish wish) {
      log.add(wish.toString());
      Cancellation cancellation =
          new Cancellation(
              new UserId(wish.by()),
              wish.administrator() ? UserRole.ADMIN : UserRole.USER,
              wish.explained() ? Optional.of(new CancelReason("A fake")) : Optional.empty(),
              Instant.ofEpochMilli(wish.arrival()));
      Auction before = auction;
      Ruling ruling = auction.cancel(cancellation);
      auction = ruling.auction();
      chronicle.act(cancellation);
      String expected = naive.cancel(wish);
      tally.ruled(expected);
      check(expected, ruling.refusal().map(refusal -> refusal.code().name()).orElse(""));
      check(naive.version(), auction.version());
      check(auction == before, auction.decisions() == before.decisions());
      checkInvariants(before);
      if (auction != before) {
        history.add(earlier -> earlier.cancel(cancellation).auction());
      }
    }

    private void lower(String by, long reserve) {
      long arrival = bids.arrival(naive);
      log.add("%s lowers the reserve to %d at %d".formatted(by, reserve, arrival));
      ReserveChange change =
          new ReserveChange(
              new UserId(by), Money.of(reserve, rules.currency()), Instant.ofEpochMilli(arrival));
      Auction before = auction;
      Ruling ruling = auction.lowerReserve(change);
      auction = ruling.auction();
      chronicle.act(change);
      String expected = naive.lower(by, reserve, arrival);
      tally.lowered(
          expected,
          auction.version() > before.version(),
          auction.price().minorUnits() > before.price().minorUnits());
      check(expected, ruling.refusal().map(refusal -> refusal.code().name()).orElse(""));
      check(naive.version(), auction.version());
      check(naive.price(), auction.price().minorUnits());
      checkInvariants(before);
      if (auction != before) {
        history.add(earlier -> earlier.lowerReserve(change).auction());
      }
    }

    private void close(long arrival) {
      log.add("close at " + arrival);
      Auction before = auction;
      auction = auction.closeIfDue(Instant.ofEpochMilli(arrival));
      chronicle.close(Instant.ofEpochMilli(arrival));
      check(naive.close(arrival), toText(auction.hammer()));
      check(naive.version(), auction.version());
      checkInvariants(before);
      tally.closed(toText(auction.hammer()));
    }

    /** The history of what counted gives the same price, leader and end. */
    private void replay() {
      Auction again = Auction.announce(lot(), terms(rules));
      for (UnaryOperator<Auction> step : history) {
        again = step.apply(again);
      }
      again = again.closeIfDue(at());
      check(auction.standing(), again.standing());
      check(auction.endsAt(), again.endsAt());
      check(auction.version(), again.version());
      check(toText(auction.hammer()), toText(again.hammer()));
    }

    /** All of what is stored gives the very same auction, step by step. */
    private void replayStored() {
      Replay replay = chronicle.replay();
      check(Optional.empty(), replay.flaw());
      check(auction, replay.auction());
    }

    private Instant at() {
      return auction.decidedAt();
    }

    private void checkInvariants(Auction before) {
      Money price = auction.price();
      Money maximum = auction.standing().maximum();
      never("a falling price", price.isLessThan(before.price()));
      never("a price below the start", price.minorUnits() < rules.start());
      never("a price above the maximum", maximum != null && maximum.isLessThan(price));
      never("an end moved back", auction.endsAt().isBefore(before.endsAt()));
      never("a clock run back", auction.decidedAt().isBefore(before.decidedAt()));
      boolean below = price.minorUnits() < naive.reserve();
      boolean canBuy = !auction.isClosed() && auction.leader().isEmpty() && rules.buyNow() > 0;
      never(
          "a lot on offer that cannot be had, or the other way",
          canBuy != auction.buyNow().isPresent());
      never("a reserve met from below", below && auction.isReserveMet());
    }

    private void check(Object expected, Object actual) {
      if (!expected.equals(actual)) {
        assertThat(actual).as(story()).isEqualTo(expected);
      }
    }

    private void never(String what, boolean happened) {
      if (happened) {
        fail(what + " in " + story());
      }
    }

    private String story() {
      String steps = String.join("\n", log);
      return "seed %d, step %d of %s:%n%s%n".formatted(seed, log.size(), rules, steps);
    }

    private Bid toBid(Offer offer) {
      return new Bid(
          new BidKey("bid-" + log.size()),
          new UserId(offer.bidder()),
          Money.of(offer.amount(), offer.currency()),
          offer.expectedVersion(),
          Instant.ofEpochMilli(offer.arrival()),
          offer.buys() ? Bid.Kind.BUY_NOW : Bid.Kind.OFFER);
    }

    private Answer answerOf(Bid bid, BidOutcome outcome) {
      Decision decision = Decision.of(bid, outcome);
      Refusal refusal = outcome.fold(accepted -> null, rejected -> rejected.refusal());
      if (refusal instanceof BidTooLow tooLow) {
        check(decision.state().minimum(), tooLow.minimum());
      }
      check(decision.state().leading(), auction.standing().isLedBy(bid.bidder()));
      return new Answer(
          decision.refusal().map(Enum::name).orElse(""),
          decision.result().name(),
          auction.leader().map(UserId::value).orElse(NaiveAuction.NOBODY),
          decision.state().price().minorUnits(),
          decision.state().minimum().minorUnits(),
          decision.state().reserveMet(),
          decision.state().endsAt().toEpochMilli(),
          decision.state().extended(),
          decision.state().version(),
          auction.standing().bidCount(),
          decision.seq(),
          decision.at().toEpochMilli());
    }
  }

  private static String toText(@Nullable Hammer hammer) {
    return hammer == null
        ? ""
        : hammer.fold(
            sold -> "SOLD " + sold.winner() + " " + sold.price().minorUnits(),
            unsold -> "UNSOLD " + unsold.reason(),
            cancelled -> "CANCELLED");
  }

  private static Lot lot() {
    UserId seller = new UserId(RandomBids.SELLER);
    return new Lot(new AuctionId("auction"), new RoomId("room"), seller, "A lot");
  }

  private static Terms terms(Rules rules) {
    List<IncrementTable.Bracket> brackets =
        rules.steps().stream()
            .map(step -> new IncrementTable.Bracket(step.from(), step.by()))
            .toList();
    return new Terms(
        rules.proxy() ? BiddingMode.PROXY : BiddingMode.OPEN,
        Money.of(rules.start(), rules.currency()),
        new IncrementTable(brackets),
        price(rules.reserve(), rules),
        price(rules.buyNow(), rules),
        new Schedule(
            Instant.ofEpochMilli(rules.startsAt()),
            Instant.ofEpochMilli(rules.scheduledEnd()),
            Optional.ofNullable(rules.extension()).map(RandomBidSequencesTest::softClose)));
  }

  private static Optional<Money> price(long amount, Rules rules) {
    return amount == 0 ? Optional.empty() : Optional.of(Money.of(amount, rules.currency()));
  }

  private static SoftClose softClose(NaiveAuction.Extension extension) {
    return new SoftClose(
        Duration.ofMillis(extension.window()),
        Duration.ofMillis(extension.by()),
        extension.fromTheEnd() ? SoftClose.Mode.ADD : SoftClose.Mode.RESET,
        Duration.ofMillis(extension.cap()));
  }
}
