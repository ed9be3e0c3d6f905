package dev.outcry.domain.auction;

import static dev.outcry.domain.auction.AuctionBuilder.ENDS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.STARTS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.accepted;
import static dev.outcry.domain.auction.AuctionBuilder.anAuction;
import static dev.outcry.domain.auction.AuctionBuilder.rejected;
import static dev.outcry.domain.auction.AuctionBuilder.won;
import static dev.outcry.domain.auction.BidBuilder.aBid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may bid, in which currency, on which version; and which reason is told first. */
class BidRefusalsTest {

  private static final Instant IN_TIME = STARTS_AT.plusSeconds(60);

  @ParameterizedTest
  @EnumSource
  void theSellerCannotBid(BiddingMode mode) {
    Auction auction = anAuction().in(mode).build();

    BidOutcome.Rejected outcome = rejected(auction, aBid("seller 5000").build());

    assertThat(outcome.refusal()).isEqualTo(RefusalCode.SELLER_CANNOT_BID);
    assertThat(outcome.auction().leader()).isEmpty();
  }

  @Test
  void whoMayNotBidIsTurnedAwayWhateverIsBid() {
    Auction auction = anAuction().after("A 5000").build();
    Bid low = aBid("B 1").build();
    Bid foreign = aBid("B 9000").of(Money.of(9_000, "JPY")).build();
    Bid own = aBid("A 9000").build();

    for (Bid bid : List.of(low, foreign, own)) {
      BidOutcome.Rejected outcome = (BidOutcome.Rejected) auction.turnAway(bid);
      assertThat(outcome.refusal()).isEqualTo(RefusalCode.NOT_ELIGIBLE);
      assertThat(outcome.auction().decisions()).isEqualTo(auction.decisions() + 1);
      assertThat(outcome.auction().standing()).isEqualTo(auction.standing());
      assertThat(outcome.auction().version()).isEqualTo(auction.version());
    }
  }

  @Test
  void whoeverMayNotBidIsToldFirstThatNobodyMay() {
    Auction auction = anAuction().build();

    assertThat(turnedAway(auction, aBid("B 5000").at(STARTS_AT.minusMillis(1)).build()))
        .isEqualTo(RefusalCode.NOT_OPEN_YET);
    assertThat(turnedAway(auction, aBid("B 5000").at(ENDS_AT).build()))
        .isEqualTo(RefusalCode.AUCTION_ENDED);
    assertThat(turnedAway(auction, aBid("seller 5000").build()))
        .isEqualTo(RefusalCode.SELLER_CANNOT_BID);
  }

  private static RefusalCode turnedAway(Auction auction, Bid bid) {
    return ((BidOutcome.Rejected) auction.turnAway(bid)).refusal().code();
  }

  @Test
  void anotherCurrencyIsRefusedNotConverted() {
    Auction auction = anAuction().build();

    BidOutcome.Rejected outcome = rejected(auction, aBid().of(Money.of(5_000, "JPY")).build());

    assertThat(outcome.refusal()).isEqualTo(RefusalCode.CURRENCY_MISMATCH);
  }

  @Test
  void aBidForTheVersionThatIsSeenCounts() {
    Auction auction = anAuction().after("A 5000").build();

    assertThat(accepted(auction, aBid("B 2000").expecting(1).build()).auction().version())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 2, -1, Long.MAX_VALUE})
  void aBidForAnotherVersionIsRefused(long version) {
    Auction auction = anAuction().after("A 5000").build();

    BidOutcome.Rejected outcome = rejected(auction, aBid("B 9000").expecting(version).build());

    assertThat(outcome.refusal()).isEqualTo(RefusalCode.PRICE_MOVED);
    assertThat(outcome.auction().standing()).isEqualTo(auction.standing());
  }

  @Test
  void aSilentRaiseDoesNotStandInTheWayOfABidForTheVersionThatIsSeen() {
    Auction auction = anAuction().after("A 5000, A 6000").build();

    BidOutcome.Accepted outcome = accepted(auction, aBid("B 2000").expecting(1).build());

    assertThat(outcome.auction().decisions()).isEqualTo(3);
    assertThat(outcome.auction().version()).isEqualTo(2);
  }

  /** One bid with everything wrong, put right step by step. */
  @Test
  void theFirstReasonIsTold() {
    Auction auction = anAuction().after("A 5000").build();
    Auction untouched = anAuction().build();
    BidBuilder bid = aBid().by("seller").of(Money.of(1, "USD")).expecting(99);

    assertThat(codeFor(untouched, bid.at(STARTS_AT.minusMillis(1))))
        .isEqualTo(RefusalCode.NOT_OPEN_YET);
    assertThat(codeFor(auction, bid.at(ENDS_AT))).isEqualTo(RefusalCode.AUCTION_ENDED);
    assertThat(codeFor(auction, bid.at(IN_TIME))).isEqualTo(RefusalCode.SELLER_CANNOT_BID);
    assertThat(codeFor(auction, bid.by("A"))).isEqualTo(RefusalCode.CURRENCY_MISMATCH);
    assertThat(codeFor(auction, bid.of(1))).isEqualTo(RefusalCode.PRICE_MOVED);
    assertThat(codeFor(auction, bid.expecting(1))).isEqualTo(RefusalCode.BID_TOO_LOW);
    assertThat(codeFor(auction, bid.of(1_100))).isEqualTo(RefusalCode.NOT_ABOVE_OWN_MAX);
    assertThat(accepted(auction, bid.of(5_001).build()).event().result())
        .isEqualTo(BidResult.MAX_RAISED);
  }

  @Test
  void aClosedAuctionIsEndedForItsSellerToo() {
    Auction closed = anAuction().build().closeIfDue(ENDS_AT);

    assertThat(codeFor(closed, aBid("seller 1").at(IN_TIME))).isEqualTo(RefusalCode.AUCTION_ENDED);
  }

  @ParameterizedTest(name = "at {0} the next bid must reach {1}")
  @CsvSource({"1000, 1100", "4999, 5099", "5000, 5500", "19999, 20499", "20000, 21000"})
  void theMinimumIsOneIncrementOfItsBracketOverThePrice(long price, long minimum) {
    IncrementTable table =
        new IncrementTable(
            List.of(
                new IncrementTable.Bracket(0, 100),
                new IncrementTable.Bracket(5_000, 500),
                new IncrementTable.Bracket(20_000, 1_000)));
    Auction auction = anAuction().in(BiddingMode.OPEN).inStepsOf(table).after("A " + price).build();

    assertThat(auction.minimum()).isEqualTo(won(minimum));
    assertThat(codeFor(auction, aBid().of(minimum - 1))).isEqualTo(RefusalCode.BID_TOO_LOW);
    accepted(auction, aBid().of(minimum).build());
  }

  @Test
  void theFirstBidMustOnlyReachTheStartPrice() {
    Auction auction = anAuction().from(1_000).inStepsOf(1_000_000).build();

    assertThat(auction.minimum()).isEqualTo(won(1_000));
    assertThat(codeFor(auction, aBid().of(999))).isEqualTo(RefusalCode.BID_TOO_LOW);
    assertThat(accepted(auction, aBid().of(1_000).build()).auction().price()).isEqualTo(won(1_000));
  }

  @Test
  void tooLowSaysWhatItTakes() {
    Auction auction = anAuction().after("A 5000").build();

    assertThat(rejected(auction, aBid("B 1").build()).refusal().facts())
        .containsOnly(Map.entry("minimum", 1_100L));
  }

  private static RefusalCode codeFor(Auction auction, BidBuilder bid) {
    return rejected(auction, bid.build()).refusal().code();
  }
}
