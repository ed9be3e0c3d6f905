package dev.outcry.domain.auction;

import static dev.outcry.domain.auction.AuctionBuilder.ENDS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.accepted;
import static dev.outcry.domain.auction.AuctionBuilder.anAuction;
import static dev.outcry.domain.auction.AuctionBuilder.won;
import static dev.outcry.domain.auction.BidBuilder.aBid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.user.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Auctions from 1,000 in steps of 100 with a hidden reserve of 4,000. */
class ReserveTest {

  @ParameterizedTest(name = "{0}: after {1}, {2} makes {3} lead at {4}, reserve met: {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rule | so far         | bid    | leader | price | met
            R1   |                | A 1000 | A      | 1000  | false
            R1   |                | A 3999 | A      | 1000  | false
            R1   |                | A 4000 | A      | 4000  | true
            R1   |                | A 9000 | A      | 4000  | true

            R2   | A 3000         | A 3999 | A      | 1000  | false
            R2   | A 3000         | A 4000 | A      | 4000  | true
            R2   | A 3000, B 2000 | A 9000 | A      | 4000  | true
            R2   | A 9000         | A 9500 | A      | 4000  | true
            R2   | A 9000, B 6000 | A 9500 | A      | 6100  | true

            R3   | A 3000         | B 3050 | B      | 3050  | false
            R3   | A 3000         | B 3999 | B      | 3100  | false
            R3   | A 3000         | B 4000 | B      | 4000  | true
            R3   | A 3000         | B 9000 | B      | 4000  | true
            R3   | A 3899         | B 9000 | B      | 4000  | true
            R3   | A 3900         | B 9000 | B      | 4000  | true
            R3   | A 3901         | B 9000 | B      | 4001  | true
            R3   | A 4000         | B 4100 | B      | 4100  | true
            R3   | A 9000         | B 9500 | B      | 9100  | true

            R4   | A 3000         | B 3000 | A      | 3000  | false
            R4   | A 9000         | B 9000 | A      | 9000  | true

            R5   | A 3000         | B 2000 | A      | 2100  | false
            R5   | A 3999         | B 3950 | A      | 3999  | false
            R5   | A 9000         | B 4100 | A      | 4200  | true
          """)
  void thePriceJumpsToTheReserveOnceTheLeaderReachesIt(
      String rule, String soFar, String bid, String leader, long price, boolean met) {
    AuctionBuilder builder = anAuction().withReserve(4_000);
    Auction before = (soFar == null ? builder : builder.after(soFar)).build();

    Auction after = accepted(before, aBid(bid).build()).auction();

    assertThat(after.leader()).contains(new UserId(leader));
    assertThat(after.price()).isEqualTo(won(price));
    assertThat(after.isReserveMet()).isEqualTo(met);
  }

  @Test
  void aRaiseThatReachesTheReserveIsSeenByOthers() {
    Auction before = anAuction().withReserve(4_000).after("A 3000").build();

    BidOutcome.Accepted outcome = accepted(before, aBid("A 5000").build());

    assertThat(outcome.event().result()).isEqualTo(BidResult.MAX_RAISED);
    assertThat(outcome.event().visible()).isTrue();
    assertThat(outcome.auction().version()).isEqualTo(2);
    assertThat(outcome.auction().standing().bidCount()).isEqualTo(2);
  }

  @Test
  void aRaiseBelowTheReserveIsSilent() {
    Auction before = anAuction().withReserve(4_000).after("A 2000").build();

    BidOutcome.Accepted outcome = accepted(before, aBid("A 3999").build());

    assertThat(outcome.event().visible()).isFalse();
    assertThat(outcome.auction().version()).isEqualTo(1);
  }

  @Test
  void theMinimumDoesNotTellOfAHiddenReserve() {
    Auction auction = anAuction().withReserve(4_000).after("A 3000").build();

    assertThat(auction.minimum()).isEqualTo(won(1_100));
  }

  @ParameterizedTest
  @EnumSource
  void aReserveAtOrBelowTheStartPriceIsMetByTheFirstBid(BiddingMode mode) {
    Auction below = anAuction().in(mode).withReserve(500).after("A 1000").build();
    Auction equal = anAuction().in(mode).withReserve(1_000).after("A 1000").build();

    assertThat(below.price()).isEqualTo(won(1_000));
    assertThat(below.isReserveMet()).isTrue();
    assertThat(equal.price()).isEqualTo(won(1_000));
    assertThat(equal.isReserveMet()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aReserveIsNotMetBeforeTheFirstBid(BiddingMode mode) {
    assertThat(anAuction().in(mode).withReserve(4_000).build().isReserveMet()).isFalse();
    assertThat(anAuction().in(mode).withReserve(500).build().isReserveMet()).isFalse();
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # mode  | bids           | hammer
            PROXY | A 3999         | UNSOLD
            PROXY | A 4000         | SOLD
            PROXY | A 3999, B 3999 | UNSOLD
            PROXY | A 3999, B 4000 | SOLD
            OPEN  | A 3999         | UNSOLD
            OPEN  | A 4000         | SOLD
          """)
  void theLotIsSoldOnlyAtAPriceThatReachesTheReserve(
      BiddingMode mode, String bids, AuctionStatus status) {
    Auction closed =
        anAuction().in(mode).withReserve(4_000).after(bids).build().closeIfDue(ENDS_AT);

    assertThat(closed.statusAt(ENDS_AT)).isEqualTo(status);
    assertThat(closed.hammer())
        .isEqualTo(
            status == AuctionStatus.SOLD
                ? new Hammer.Sold(closed.leader().orElseThrow(), closed.price())
                : new Hammer.Unsold(UnsoldReason.RESERVE_NOT_MET));
  }
}
