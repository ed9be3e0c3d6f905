package dev.outcry.domain.auction;

import static dev.outcry.domain.auction.AuctionBuilder.ENDS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.STARTS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.accepted;
import static dev.outcry.domain.auction.AuctionBuilder.anAuction;
import static dev.outcry.domain.auction.AuctionBuilder.won;
import static dev.outcry.domain.auction.BidBuilder.aBid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Auctions from 1,000 in steps of 100 with a hidden reserve of 4,000 that is lowered. */
class LowerReserveTest {

  private static final Instant IN_TIME = STARTS_AT.plusSeconds(120);

  @ParameterizedTest(name = "{0}, {1}, lowered to {2}: {3}, met: {4}, told: {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # mode  | bids           | to   | price | met   | told
            PROXY | A 3000         | 3500 | 1000  | false | false
            PROXY | A 3000         | 3001 | 1000  | false | false
            PROXY | A 3000         | 3000 | 3000  | true  | true
            PROXY | A 3000         | 2000 | 2000  | true  | true
            PROXY | A 3000         | 500  | 1000  | true  | true
            PROXY | A 3000, B 2000 | 2500 | 2500  | true  | true
            PROXY | A 3000, B 2000 | 2050 | 2100  | true  | true
            PROXY | A 5000         | 3000 | 4000  | true  | false
            OPEN  | A 3000         | 3500 | 3000  | false | false
            OPEN  | A 3000         | 3000 | 3000  | true  | true
            OPEN  | A 3000         | 2000 | 3000  | true  | true
          """)
  void thePriceGoesToItIfTheLeaderReachesIt(
      BiddingMode mode, String bids, long to, long price, boolean met, boolean told) {
    Auction before = anAuction().in(mode).withReserve(4_000).after(bids).build();

    Auction after = before.lowerReserve(to(to)).auction();

    assertThat(after.price()).isEqualTo(won(price));
    assertThat(after.isReserveMet()).isEqualTo(met);
    assertThat(after.leader()).isEqualTo(before.leader());
    assertThat(after.standing().bidCount()).isEqualTo(before.standing().bidCount());
    assertThat(after.version()).isEqualTo(before.version() + (told ? 1 : 0));
    assertThat(after.decisions()).isEqualTo(before.decisions() + 1);
    assertThat(after.decidedAt()).isEqualTo(IN_TIME);
    assertThat(after.terms().reserve()).contains(won(to));
  }

  @Test
  void beforeTheFirstBidNobodyIsTold() {
    Auction after = anAuction().withReserve(4_000).build().lowerReserve(to(500)).auction();

    assertThat(after.version()).isZero();
    assertThat(after.isReserveMet()).isFalse();
    assertThat(accepted(after, aBid("A 1000").build()).auction().isReserveMet()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"4001, RESERVE_NOT_LOWER", "9000, RESERVE_NOT_LOWER"})
  void itIsNeverRaised(long to, RefusalCode code) {
    Auction untouched = anAuction().withReserve(4_000).build();
    Auction bidFor = anAuction().withReserve(4_000).after("A 3000").build();

    assertThat(untouched.lowerReserve(to(to))).isEqualTo(Ruling.refused(untouched, code));
    assertThat(bidFor.lowerReserve(to(to))).isEqualTo(Ruling.refused(bidFor, code));
  }

  @Test
  void whereThereIsNoneNoneIsAskedForAfterwards() {
    assertThat(anAuction().build().lowerReserve(to(1)).refusal())
        .contains(RefusalCode.RESERVE_NOT_LOWER);
  }

  @Test
  void theSameAgainAnswersThisVeryAuction() {
    Auction lower = anAuction().withReserve(4_000).build().lowerReserve(to(3_000)).auction();

    assertThat(lower.lowerReserve(to(3_000)).refusal()).isEmpty();
    assertThat(lower.lowerReserve(to(3_000)).auction()).isSameAs(lower);
    assertThat(lower.lowerReserve(to(4_000)).refusal()).contains(RefusalCode.RESERVE_NOT_LOWER);
  }

  @Test
  void onlyTheSellerLowersItAndOnlyInTheAuctionsCurrency() {
    Auction auction = anAuction().withReserve(4_000).build();
    UserId other = new UserId("A");

    assertThat(auction.lowerReserve(new ReserveChange(other, won(1), IN_TIME)).refusal())
        .contains(RefusalCode.NOT_THE_SELLER);
    assertThat(
            auction
                .lowerReserve(new ReserveChange(AuctionBuilder.SELLER, Money.of(1, "JPY"), IN_TIME))
                .refusal())
        .contains(RefusalCode.CURRENCY_MISMATCH);
  }

  @Test
  void afterTheEndItIsTooLate() {
    Auction auction = anAuction().withReserve(4_000).after("A 3000").build();
    ReserveChange late = new ReserveChange(AuctionBuilder.SELLER, won(1), ENDS_AT);

    assertThat(auction.lowerReserve(late).refusal()).contains(RefusalCode.AUCTION_ENDED);
    assertThat(auction.closeIfDue(ENDS_AT).lowerReserve(to(1)).refusal())
        .contains(RefusalCode.AUCTION_ENDED);
  }

  @Test
  void whatItWouldHaveTakenIsSoldThen() {
    Auction lower =
        anAuction().withReserve(4_000).after("A 3000").build().lowerReserve(to(2_500)).auction();

    assertThat(lower.closeIfDue(ENDS_AT).hammer())
        .isEqualTo(new Hammer.Sold(new UserId("A"), won(2_500)));
  }

  @Test
  void itDoesNotMoveTheEnd() {
    Instant late = ENDS_AT.minusSeconds(1);
    Auction auction =
        anAuction().withReserve(4_000).with(SoftClose.standard()).after("A 3000").build();

    Auction lower =
        auction.lowerReserve(new ReserveChange(AuctionBuilder.SELLER, won(2_000), late)).auction();

    assertThat(lower.endsAt()).isEqualTo(ENDS_AT);
  }

  @Test
  void itIsNotPrinted() {
    assertThat(to(3_777).toString()).doesNotContain("3777").doesNotContain("3,777");
  }

  private static ReserveChange to(long reserve) {
    return new ReserveChange(AuctionBuilder.SELLER, won(reserve), IN_TIME);
  }
}
