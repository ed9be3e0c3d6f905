package dev.outcry.domain.auction;

import static dev.outcry.domain.auction.AuctionBuilder.accepted;
import static dev.outcry.domain.auction.AuctionBuilder.anAuction;
import static dev.outcry.domain.auction.AuctionBuilder.rejected;
import static dev.outcry.domain.auction.AuctionBuilder.won;
import static dev.outcry.domain.auction.BidBuilder.aBid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyBiddingTest {

  @Test
  void theWorkedExample() {
    Auction auction = anAuction().from(1_000).inStepsOf(100).build();

    auction = accepted(auction, aBid("A 5000").build()).auction();
    assertLeads(auction, "A", 1_000);

    auction = accepted(auction, aBid("B 3000").build()).auction();
    assertLeads(auction, "A", 3_100);

    auction = accepted(auction, aBid("C 5000").build()).auction();
    assertLeads(auction, "A", 5_000);

    BidOutcome.Rejected tooLow = rejected(auction, aBid("D 5050").build());
    assertThat(tooLow.refusal()).isEqualTo(new BidTooLow(won(5_100)));
    auction = tooLow.auction();
    assertLeads(auction, "A", 5_000);

    auction = accepted(auction, aBid("D 5100").build()).auction();
    assertLeads(auction, "D", 5_100);
  }

  @ParameterizedTest(name = "{0}: after {1}, {2} is {3}, and {4} leads at {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rule | so far         | bid    | told       | leader | price
            R1   |                | A 1000 | LEADING    | A      | 1000
            R1   |                | A 5000 | LEADING    | A      | 1000

            R2   | A 5000         | A 5001 | MAX_RAISED | A      | 1000
            R2   | A 5000, B 3000 | A 9000 | MAX_RAISED | A      | 3100
            R2   | A 5000, B 5000 | A 9000 | MAX_RAISED | A      | 5000
            R2   | A 5000, B 5000 | A 5001 | MAX_RAISED | A      | 5000
            R2   | A 1000         | A 1001 | MAX_RAISED | A      | 1000
            R2   | A 5000, B 4950 | A 9000 | MAX_RAISED | A      | 5000

            R3   | A 5000         | B 5001 | LEADING    | B      | 5001
            R3   | A 5000         | B 5099 | LEADING    | B      | 5099
            R3   | A 5000         | B 5100 | LEADING    | B      | 5100
            R3   | A 5000         | B 5101 | LEADING    | B      | 5100
            R3   | A 5000         | B 9000 | LEADING    | B      | 5100
            R3   | A 5000, A 7000 | B 9000 | LEADING    | B      | 7100
            R3   | A 5000, B 9000 | A 9500 | LEADING    | A      | 9100

            R4   | A 5000         | B 5000 | OUTBID     | A      | 5000
            R4   | A 5000, A 7000 | B 7000 | OUTBID     | A      | 7000
            R4   | A 5000, B 9000 | A 9000 | OUTBID     | B      | 9000

            R5   | A 5000         | B 1100 | OUTBID     | A      | 1200
            R5   | A 5000, B 3000 | C 3200 | OUTBID     | A      | 3300
            R5   | A 5000         | B 4899 | OUTBID     | A      | 4999
            R5   | A 5000         | B 4900 | OUTBID     | A      | 5000
            R5   | A 5000         | B 4901 | OUTBID     | A      | 5000
            R5   | A 5000         | B 4999 | OUTBID     | A      | 5000
          """)
  void aMaximumMovesLeaderAndPrice(
      String rule, String soFar, String bid, BidResult told, String leader, long price) {
    Auction before = (soFar == null ? anAuction() : anAuction().after(soFar)).build();

    BidOutcome.Accepted outcome = accepted(before, aBid(bid).build());

    assertThat(outcome.event().result()).isEqualTo(told);
    assertLeads(outcome.auction(), leader, price);
    assertThat(outcome.auction().isReserveMet()).isTrue();
  }

  @ParameterizedTest(name = "{0}: after {1}, {2} is refused: {3}, and it takes {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rule | so far         | bid    | refusal           | minimum
                 |                | A 999  | BID_TOO_LOW       | 1000
                 | A 5000         | B 1099 | BID_TOO_LOW       | 1100
                 | A 5000         | B 1000 | BID_TOO_LOW       | 1100
                 | A 5000, B 3000 | B 3199 | BID_TOO_LOW       | 3200
                 | A 5000, B 5000 | B 5099 | BID_TOO_LOW       | 5100
          # the leader's own
                 | A 5000, B 5000 | A 5000 | BID_TOO_LOW       | 5100
                 | A 5000         | A 1099 | BID_TOO_LOW       | 1100
            R6   | A 5000         | A 1100 | NOT_ABOVE_OWN_MAX | 1100
            R6   | A 5000         | A 4999 | NOT_ABOVE_OWN_MAX | 1100
            R6   | A 5000         | A 5000 | NOT_ABOVE_OWN_MAX | 1100
            R6   | A 5000, A 7000 | A 6000 | NOT_ABOVE_OWN_MAX | 1100
          """)
  void aMaximumThatDoesNotCountChangesNothing(
      String rule, String soFar, String bid, RefusalCode refusal, long minimum) {
    Auction before = (soFar == null ? anAuction() : anAuction().after(soFar)).build();

    BidOutcome.Rejected outcome = rejected(before, aBid(bid).build());

    assertThat(outcome.refusal().code()).isEqualTo(refusal);
    assertThat(outcome.auction().standing()).isEqualTo(before.standing());
    assertThat(outcome.auction().version()).isEqualTo(before.version());
    assertThat(outcome.auction().minimum()).isEqualTo(won(minimum));
  }

  @Test
  void theMaximumOfAnEarlierLeaderIsForgottenOnceBeaten() {
    Auction auction = anAuction().after("A 5000, B 9000, A 9500").build();

    assertThat(rejected(auction, aBid("A 9400").build()).refusal().code())
        .isEqualTo(RefusalCode.NOT_ABOVE_OWN_MAX);
    assertLeads(accepted(auction, aBid("B 9300").build()).auction(), "A", 9_400);
  }

  @Test
  void theIncrementIsThatOfTheBeatenMaximumNotOfThePrice() {
    IncrementTable table =
        new IncrementTable(
            List.of(new IncrementTable.Bracket(0, 100), new IncrementTable.Bracket(5_000, 500)));
    Auction below = anAuction().inStepsOf(table).after("A 4999").build();
    Auction at = anAuction().inStepsOf(table).after("A 5000").build();

    assertLeads(accepted(below, aBid("B 9000").build()).auction(), "B", 5_099);
    assertLeads(accepted(at, aBid("B 9000").build()).auction(), "B", 5_500);
  }

  @Test
  void theIncrementThatDefendsIsThatOfTheBidNotOfThePrice() {
    IncrementTable table =
        new IncrementTable(
            List.of(new IncrementTable.Bracket(0, 100), new IncrementTable.Bracket(3_000, 500)));
    Auction auction = anAuction().inStepsOf(table).after("A 9000").build();

    assertLeads(accepted(auction, aBid("B 2999").build()).auction(), "A", 3_099);
    assertLeads(accepted(auction, aBid("B 3000").build()).auction(), "A", 3_500);
  }

  @Test
  void atTheLargestAmountEveryBidIsTooLow() {
    long largest = Money.MAX_MINOR_UNITS;
    Auction auction = anAuction().after("A " + largest + ", B " + largest).build();
    assertLeads(auction, "A", largest);

    BidOutcome.Rejected other = rejected(auction, aBid("B " + largest).build());
    BidOutcome.Rejected own = rejected(auction, aBid("A " + largest).build());

    assertThat(other.refusal()).isEqualTo(new BidTooLow(won(largest)));
    assertThat(own.refusal().code()).isEqualTo(RefusalCode.BID_TOO_LOW);
    assertThat(auction.minimum()).isEqualTo(won(largest));
  }

  @Test
  void anIncrementBeyondTheLargestAmountIsCappedByTheMaximum() {
    long largest = Money.MAX_MINOR_UNITS;
    Auction auction = anAuction().inStepsOf(largest - 1_000).after("A " + largest).build();

    Auction after = accepted(auction, aBid("B " + largest).build()).auction();

    assertLeads(after, "A", largest);
  }

  private static void assertLeads(Auction auction, String leader, long price) {
    assertThat(auction.leader()).contains(new UserId(leader));
    assertThat(auction.price()).isEqualTo(won(price));
  }
}
