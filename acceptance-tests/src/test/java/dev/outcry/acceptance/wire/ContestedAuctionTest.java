package dev.outcry.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Together;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.IncrementTable;
import dev.outcry.domain.auction.Schedule;
import dev.outcry.domain.auction.SoftClose;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Promise 5: however many bid at once and over what, all of it is fair and stays as it was. */
class ContestedAuctionTest {

  private static final int ROUNDS = Integer.getInteger("outcry.faults.contested-auctions", 2);
  private static final int BIDDERS = Integer.getInteger("outcry.faults.bidders", 10);
  private static final int BIDS_EACH = Integer.getInteger("outcry.faults.bids-each", 20);

  /** How long nobody must bid until the hammer falls. */
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final Person seller = Person.anyone();

  static Stream<BiddingMode> rounds() {
    BiddingMode[] modes = BiddingMode.values();
    return IntStream.range(0, ROUNDS).mapToObj(round -> modes[round % modes.length]);
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void allOfItIsFair(BiddingMode mode) {
    List<Bidder> bidders =
        Stream.generate(() -> new Bidder(Person.anyone(), House.all())).limit(BIDDERS).toList();
    AuctionTwin auction = AuctionTwin.open(seller, "Wanted by many", terms(mode));

    List<HeardBid> bids =
        Together.run(BIDDERS, i -> bids(bidders.get(i), auction, new Random(i))).stream()
            .flatMap(List::stream)
            .toList();

    AuctionRecord auctionRecord = new AuctionRecord(auction, seller, bids);
    auctionRecord.assertEachDecidedOnce(House.all());
    auctionRecord.assertLegalPrices();
    auctionRecord.assertSoldOnce();
    assertThat(bids).hasSize(BIDDERS * BIDS_EACH);
    assertThat(bids.stream().filter(bid -> bid.answer().isAccepted())).hasSizeGreaterThan(BIDDERS);
    bidders.forEach(Bidder::close);
  }

  /** One in four is said again, the other way. */
  private static List<HeardBid> bids(Bidder bidder, AuctionTwin auction, Random random) {
    List<HeardBid> heard = new ArrayList<>();
    long minimum = auction.announced().minimum().minorUnits();
    for (int i = 0; i < BIDS_EACH; i++) {
      String key = Person.newKey();
      long amount = minimum + random.nextInt(5_000) - 500;
      boolean http = random.nextBoolean();
      HeardBid bid =
          http ? bidder.overHttp(auction, key, amount) : bidder.overStomp(auction, key, amount);
      if (random.nextInt(4) == 0) {
        HeardBid again =
            http ? bidder.overStomp(auction, key, amount) : bidder.overHttp(auction, key, amount);
        assertThat(again.answer()).isEqualTo(bid.answer());
      }
      minimum = bid.answer().minimum();
      heard.add(bid);
    }
    return heard;
  }

  private static Terms terms(BiddingMode mode) {
    Instant now = Instant.now();
    SoftClose quiet = new SoftClose(QUIET, QUIET, SoftClose.Mode.RESET, Duration.ofHours(1));
    return new Terms(
        mode,
        Money.of(1_000, "KRW"),
        IncrementTable.flat(100),
        Optional.empty(),
        new Schedule(now.minusSeconds(10), now.plus(QUIET), Optional.of(quiet)));
  }
}
