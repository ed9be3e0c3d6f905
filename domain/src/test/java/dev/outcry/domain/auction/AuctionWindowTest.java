package dev.outcry.domain.auction;

import static dev.outcry.domain.auction.AuctionBuilder.ENDS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.STARTS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.accepted;
import static dev.outcry.domain.auction.AuctionBuilder.anAuction;
import static dev.outcry.domain.auction.AuctionBuilder.rejected;
import static dev.outcry.domain.auction.BidBuilder.aBid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.RefusalCode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When bids count, and which time is told. */
class AuctionWindowTest {

  private final Auction auction = anAuction().build();

  @Test
  void aBidBeforeTheStartIsTooEarly() {
    BidOutcome.Rejected outcome = rejected(auction, aBid().at(STARTS_AT.minusMillis(1)).build());

    assertThat(outcome.refusal()).isEqualTo(RefusalCode.NOT_OPEN_YET);
  }

  @Test
  void aBidAtTheStartCounts() {
    BidOutcome.Accepted outcome = accepted(auction, aBid().at(STARTS_AT).build());

    assertThat(outcome.auction().decidedAt()).isEqualTo(STARTS_AT);
  }

  @Test
  void aBidInTheLastMillisecondCounts() {
    Instant last = ENDS_AT.minusMillis(1);

    assertThat(accepted(auction, aBid().at(last).build()).auction().decidedAt()).isEqualTo(last);
  }

  @Test
  void aBidAtTheClosingInstantIsTooLate() {
    BidOutcome.Rejected outcome = rejected(auction, aBid().at(ENDS_AT).build());

    assertThat(outcome.refusal()).isEqualTo(RefusalCode.AUCTION_ENDED);
  }

  @Test
  void aBidAfterTheEndIsTooLateEvenBeforeTheHammerFell() {
    BidOutcome.Rejected outcome = rejected(auction, aBid().at(ENDS_AT.plusSeconds(1)).build());

    assertThat(outcome.refusal()).isEqualTo(RefusalCode.AUCTION_ENDED);
    assertThat(outcome.auction().isClosed()).isFalse();
  }

  @Test
  void aBidAfterTheHammerIsTooLate() {
    Auction closed = auction.closeIfDue(ENDS_AT);

    BidOutcome.Rejected outcome = rejected(closed, aBid().at(ENDS_AT.minusSeconds(60)).build());

    assertThat(outcome.refusal()).isEqualTo(RefusalCode.AUCTION_ENDED);
    assertThat(outcome.auction().hammer()).isEqualTo(closed.hammer());
    assertThat(outcome.auction().version()).isEqualTo(closed.version());
  }

  @Test
  void theClockNeverRunsBack() {
    Instant noonish = STARTS_AT.plusSeconds(600);
    Auction later = accepted(auction, aBid("A 1000").at(noonish).build()).auction();

    Auction after = accepted(later, aBid("B 2000").at(STARTS_AT.plusSeconds(1)).build()).auction();

    assertThat(after.decidedAt()).isEqualTo(noonish);
    assertThat(after.timeOf(STARTS_AT)).isEqualTo(noonish);
    assertThat(after.timeOf(noonish.plusMillis(1))).isEqualTo(noonish.plusMillis(1));
  }

  @Test
  void aRefusalMovesTheClockToo() {
    Auction ended = rejected(auction, aBid().at(ENDS_AT).build()).auction();

    assertThat(ended.decidedAt()).isEqualTo(ENDS_AT);
    assertThat(rejected(ended, aBid().at(STARTS_AT).build()).refusal())
        .isEqualTo(RefusalCode.AUCTION_ENDED);
  }

  @Test
  void anEarlyBidBehindADecisionAfterTheStartIsInTime() {
    Auction started = rejected(auction, aBid().of(1).at(STARTS_AT).build()).auction();

    Auction after = accepted(started, aBid().at(STARTS_AT.minusSeconds(5)).build()).auction();

    assertThat(after.decidedAt()).isEqualTo(STARTS_AT);
  }

  @Test
  void everyDecisionTakesTheNextNumber() {
    Auction one = accepted(auction, aBid("A 5000").build()).auction();
    Auction two = accepted(one, aBid("A 6000").build()).auction();
    Auction three = rejected(two, aBid("B 1").build()).auction();
    Auction four = three.closeIfDue(ENDS_AT);
    Auction five = rejected(four, aBid("B 9000").build()).auction();

    assertThat(auction.decisions()).isZero();
    assertThat(one.decisions()).isEqualTo(1);
    assertThat(two.decisions()).isEqualTo(2);
    assertThat(three.decisions()).isEqualTo(3);
    assertThat(four.decisions()).isEqualTo(4);
    assertThat(five.decisions()).isEqualTo(5);
  }

  @Test
  void onlyWhatOthersSeeTakesTheNextVersion() {
    Auction first = accepted(auction, aBid("A 5000").build()).auction();
    Auction silent = accepted(first, aBid("A 6000").build()).auction();
    Auction refused = rejected(silent, aBid("B 1").build()).auction();
    Auction priceMoved = accepted(refused, aBid("B 3000").build()).auction();
    Auction leaderMoved = accepted(priceMoved, aBid("B 9000").build()).auction();
    Auction closed = leaderMoved.closeIfDue(ENDS_AT);

    assertThat(auction.version()).isZero();
    assertThat(first.version()).isEqualTo(1);
    assertThat(silent.version()).isEqualTo(1);
    assertThat(refused.version()).isEqualTo(1);
    assertThat(priceMoved.version()).isEqualTo(2);
    assertThat(leaderMoved.version()).isEqualTo(3);
    assertThat(closed.version()).isEqualTo(4);
    assertThat(closed.standing().bidCount()).isEqualTo(3);
  }

  @Test
  void theSameAuctionAndBidAlwaysGetTheSameAnswer() {
    Auction before = anAuction().after("A 5000").build();
    Bid counts = aBid("B 3000").build();
    Bid refused = aBid("B 1").build();

    assertThat(before.place(counts)).isEqualTo(before.place(counts));
    assertThat(before.place(refused)).isEqualTo(before.place(refused));
    assertThat(before).isEqualTo(anAuction().after("A 5000").build());
  }
}
