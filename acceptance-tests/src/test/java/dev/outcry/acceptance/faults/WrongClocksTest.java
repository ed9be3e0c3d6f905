package dev.outcry.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Pause;
import dev.outcry.acceptance.core.support.Together;
import dev.outcry.acceptance.server.TwoInstances;
import dev.outcry.acceptance.wire.AuctionRecord;
import dev.outcry.acceptance.wire.AuctionTwin;
import dev.outcry.acceptance.wire.Bidder;
import dev.outcry.acceptance.wire.HeardBid;
import dev.outcry.acceptance.wire.Person;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.IncrementTable;
import dev.outcry.domain.auction.Schedule;
import dev.outcry.domain.auction.SoftClose;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.money.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Promise 5: an auction ends by the clock of its lane, whatever the instances' own say. */
class WrongClocksTest {

  private static final int BURSTS = Integer.getInteger("outcry.faults.bursts", 1);
  private static final int BIDDERS = 20;
  private static final int BIDS_EACH = 20;
  private static final Duration AHEAD = Duration.ofSeconds(4);
  private static final Duration BEFORE_THE_END = Duration.ofSeconds(1);
  private static final Duration PACE = Duration.ofMillis(90);

  private static final Iterator<Duration> WRONG_BY =
      List.of(Duration.ofSeconds(5), Duration.ofSeconds(-5)).iterator();
  private static final TwoInstances OUTCRY =
      TwoInstances.start(
          each -> {
            Clock wrong = Clock.offset(Clock.systemUTC(), WRONG_BY.next());
            return each.with(Clock.class, () -> wrong);
          });

  private static final List<Bidder> PEOPLE =
      IntStream.range(0, BIDDERS)
          .mapToObj(i -> new Bidder(Person.at(OUTCRY.uris().get(i % 2)), OUTCRY.uris()))
          .toList();

  private final Person seller = Person.at(OUTCRY.uris().get(0));

  /** Instances learn the time of the lanes from what they send there. */
  @BeforeAll
  static void letBothLearnTheTime() {
    AuctionTwin another =
        AuctionTwin.open(
            Person.at(OUTCRY.uris().get(0)),
            "Ends another day",
            terms(Duration.ofDays(1), Optional.empty()));
    PEOPLE.forEach(bidder -> bidder.overStomp(another, Person.newKey(), 1_000));
  }

  @AfterAll
  static void stop() {
    PEOPLE.forEach(Bidder::close);
    OUTCRY.close();
  }

  static Stream<Optional<SoftClose>> softCloses() {
    Duration window = Duration.ofMillis(200);
    Duration cap = Duration.ofMillis(700);
    return IntStream.range(0, BURSTS)
        .boxed()
        .flatMap(
            burst ->
                Stream.of(
                    Optional.empty(),
                    Optional.of(new SoftClose(window, window, SoftClose.Mode.RESET, cap)),
                    Optional.of(new SoftClose(window, window, SoftClose.Mode.ADD, cap))));
  }

  @ParameterizedTest
  @MethodSource("softCloses")
  void noBidCountsThatCameTooLateAndNoneIsRefusedThatDidNot(Optional<SoftClose> softClose) {
    AuctionTwin auction = AuctionTwin.open(seller, "Ends in a burst", terms(AHEAD, softClose));
    HeardBid early = PEOPLE.get(0).overHttp(auction, Person.newKey(), 1_000);

    List<HeardBid> bids = new ArrayList<>(List.of(early));
    Together.run(BIDDERS, i -> burst(PEOPLE.get(i), auction, new Random(i))).forEach(bids::addAll);
    new AuctionRecord(auction, seller, List.copyOf(bids)).assertSoldOnce();
    PEOPLE.forEach(bidder -> bids.add(bidder.overStomp(auction, Person.newKey(), 10_000_000)));

    Instant end = auction.replay(bids).endsAt();
    assertThat(bids)
        .hasSizeGreaterThanOrEqualTo(400)
        .allSatisfy(
            bid -> {
              Instant at = bid.answer().serverTime();
              assertThat(bid.answer().isTooLate()).isEqualTo(!at.isBefore(end));
              assertThat(at)
                  .isBetween(
                      bid.sent().truncatedTo(ChronoUnit.MILLIS),
                      bid.heard().truncatedTo(ChronoUnit.MILLIS));
            })
        .anySatisfy(bid -> assertThat(bid.answer().isTooLate()).isTrue());
    AuctionRecord auctionRecord = new AuctionRecord(auction, seller, bids);
    auctionRecord.assertEachDecidedOnce(OUTCRY.uris());
    auctionRecord.assertLegalPrices();
    auctionRecord.assertSoldOnce();
  }

  /** From before the end until after the last that there can be. */
  private static List<HeardBid> burst(Bidder bidder, AuctionTwin auction, Random random) {
    List<HeardBid> heard = new ArrayList<>();
    long minimum = auction.announced().minimum().minorUnits();
    Instant begin = auction.announced().endsAt().minus(BEFORE_THE_END);
    for (int i = 0; i < BIDS_EACH; i++) {
      Pause.of(Duration.between(Instant.now(), begin.plus(PACE.multipliedBy(i))));
      long amount = minimum + random.nextInt(2_000);
      String key = Person.newKey();
      HeardBid bid =
          random.nextBoolean()
              ? bidder.overHttp(auction, key, amount)
              : bidder.overStomp(auction, key, amount);
      minimum = bid.answer().minimum();
      heard.add(bid);
    }
    return heard;
  }

  private static Terms terms(Duration ahead, Optional<SoftClose> softClose) {
    Instant now = Instant.now();
    return new Terms(
        BiddingMode.OPEN,
        Money.of(1_000, "KRW"),
        IncrementTable.flat(100),
        Optional.empty(),
        new Schedule(now.minusSeconds(10), now.plus(ahead), softClose));
  }
}
