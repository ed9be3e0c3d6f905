package dev.outcry.domain.auction;

import static dev.outcry.domain.auction.AuctionBuilder.accepted;
import static dev.outcry.domain.auction.AuctionBuilder.anAuction;
import static dev.outcry.domain.auction.AuctionBuilder.rejected;
import static dev.outcry.domain.auction.AuctionBuilder.won;
import static dev.outcry.domain.auction.BidBuilder.aBid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenBiddingTest {

  @ParameterizedTest(name = "after {0}, {1} leads with it")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # so far         | bid
                           | A 1000
                           | A 5000
            A 5000         | B 5100
            A 5000         | B 9000
            A 5000, B 6000 | A 6100
          # a leader may raise
            A 5000         | A 5100
          """)
  void theAmountIsThePriceAndItsBidderLeads(String soFar, String told) {
    AuctionBuilder builder = anAuction().in(BiddingMode.OPEN);
    Auction before = (soFar == null ? builder : builder.after(soFar)).build();
    Bid bid = aBid(told).build();

    BidOutcome.Accepted outcome = accepted(before, bid);

    Auction after = outcome.auction();
    assertThat(outcome.event().result()).isEqualTo(BidResult.LEADING);
    assertThat(outcome.event().visible()).isTrue();
    assertThat(after.price()).isEqualTo(bid.amount());
    assertThat(after.leader()).contains(bid.bidder());
    assertThat(after.version()).isEqualTo(before.version() + 1);
    assertThat(after.standing().bidCount()).isEqualTo(before.standing().bidCount() + 1);
  }

  @ParameterizedTest(name = "after {0}, {1} is below {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # so far         | bid    | minimum
                           | A 999  | 1000
            A 5000         | B 5000 | 5100
            A 5000         | B 5099 | 5100
            A 5000         | A 5000 | 5100
            A 5000         | A 5099 | 5100
            A 5000, B 6000 | A 5500 | 6100
          """)
  void anAmountBelowTheMinimumIsTooLow(String soFar, String told, long minimum) {
    AuctionBuilder builder = anAuction().in(BiddingMode.OPEN);
    Auction before = (soFar == null ? builder : builder.after(soFar)).build();

    BidOutcome.Rejected outcome = rejected(before, aBid(told).build());

    assertThat(outcome.refusal()).isEqualTo(new BidTooLow(won(minimum)));
    assertThat(outcome.auction().standing()).isEqualTo(before.standing());
  }

  @Test
  void theReserveDoesNotLiftThePrice() {
    Auction auction = anAuction().in(BiddingMode.OPEN).withReserve(4_000).build();

    auction = accepted(auction, aBid("A 3999").build()).auction();
    assertThat(auction.price()).isEqualTo(won(3_999));
    assertThat(auction.isReserveMet()).isFalse();

    auction = accepted(auction, aBid("B 4100").build()).auction();
    assertThat(auction.price()).isEqualTo(won(4_100));
    assertThat(auction.isReserveMet()).isTrue();
  }

  @Test
  void atTheLargestAmountEveryBidIsTooLow() {
    long largest = Money.MAX_MINOR_UNITS;
    Auction auction = anAuction().in(BiddingMode.OPEN).after("A " + largest).build();

    assertThat(auction.leader()).contains(new UserId("A"));
    assertThat(rejected(auction, aBid("B " + largest).build()).refusal())
        .isEqualTo(new BidTooLow(won(largest)));
  }
}
