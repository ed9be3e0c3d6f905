package dev.outcry.domain.auction;

import static dev.outcry.domain.auction.AuctionBuilder.ENDS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.accepted;
import static dev.outcry.domain.auction.AuctionBuilder.anAuction;
import static dev.outcry.domain.auction.AuctionBuilder.rejected;
import static dev.outcry.domain.auction.AuctionBuilder.won;
import static dev.outcry.domain.auction.BidBuilder.aBid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.money.Money;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {

  private static final Instant LATE = ENDS_AT.minusSeconds(30);

  @Test
  void anAcceptedBidIsAnsweredWithTheAuctionAfterIt() {
    Auction auction = anAuction().with(SoftClose.standard()).after("A 5000, B 3000").build();
    Bid bid = aBid("C 9000").at(LATE).build();

    Decision decision = Decision.of(bid, auction.place(bid));

    assertThat(decision)
        .isEqualTo(
            new Decision(
                auction.id(),
                3,
                bid,
                BidResult.LEADING,
                true,
                Optional.empty(),
                new Decision.State(
                    won(5_100), won(5_200), true, true, LATE.plusSeconds(120), true, 3),
                LATE));
  }

  @Test
  void aRefusedBidIsAnsweredWithItsReasonAndTheAuctionAsItStands() {
    Auction auction = anAuction().withReserve(8_000).after("A 5000, B 3000").build();
    Bid bid = aBid("C 3199").at(LATE).build();

    Decision decision = Decision.of(bid, auction.place(bid));

    assertThat(decision)
        .isEqualTo(
            new Decision(
                auction.id(),
                3,
                bid,
                BidResult.REJECTED,
                false,
                Optional.of(RefusalCode.BID_TOO_LOW),
                new Decision.State(won(3_100), won(3_200), false, false, ENDS_AT, false, 2),
                LATE));
  }

  @Test
  void aSilentRaiseIsNotVisible() {
    Auction auction = anAuction().after("A 5000").build();
    Bid raise = aBid("A 6000").build();
    Bid lost = aBid("B 3000").build();

    assertThat(Decision.of(raise, auction.place(raise)).visible()).isFalse();
    assertThat(Decision.of(lost, auction.place(lost)).visible()).isTrue();
  }

  @ParameterizedTest(name = "{0} is {1}, leading: {2}")
  @CsvSource({
    "B 9000, LEADING,    true",
    "B 3000, OUTBID,     false",
    "B 5000, OUTBID,     false",
    "A 6000, MAX_RAISED, true",
    "A 4000, REJECTED,   true",
    "B 1000, REJECTED,   false"
  })
  void theBidderIsToldWhetherHeLeads(String told, BidResult result, boolean leading) {
    Auction auction = anAuction().after("A 5000").build();
    Bid bid = aBid(told).build();

    Decision decision = Decision.of(bid, auction.place(bid));

    assertThat(decision.result()).isEqualTo(result);
    assertThat(decision.state().leading()).isEqualTo(leading);
  }

  @Test
  void theDecisionHasTheTimeOfTheLaneNotOfTheArrival() {
    Auction auction = rejected(anAuction().build(), aBid().of(1).at(LATE).build()).auction();
    Bid early = aBid().at(LATE.minusSeconds(600)).build();

    assertThat(Decision.of(early, auction.place(early)).at()).isEqualTo(LATE);
  }

  @Test
  void aReusedKeyDecidesNothing() {
    Auction auction = accepted(anAuction().build(), aBid("A 5000").at(LATE).build()).auction();
    Bid bid = aBid("A 9000").at(LATE.plusSeconds(1)).build();

    Decision decision = Decision.keyReused(bid, auction);

    assertThat(decision.result()).isEqualTo(BidResult.REJECTED);
    assertThat(decision.refusal()).contains(RefusalCode.KEY_REUSED);
    assertThat(decision.seq()).isEqualTo(1);
    assertThat(decision.at()).isEqualTo(LATE);
    assertThat(decision.state().price()).isEqualTo(won(1_000));
    assertThat(decision.state().leading()).isTrue();
    assertThat(decision.state().extended()).isFalse();
  }

  @Test
  void aRepeatIsTheSameOfferUnderTheSameKeyWheneverItArrived() {
    Bid bid = aBid("A 5000").expecting(3).build();

    assertThat(aBid("A 5000").expecting(3).at(LATE).build().repeats(bid)).isTrue();
    assertThat(aBid("A 5000").expecting(3).under("other").build().repeats(bid)).isFalse();
    assertThat(aBid("B 5000").expecting(3).build().repeats(bid)).isFalse();
    assertThat(aBid("A 5001").expecting(3).build().repeats(bid)).isFalse();
    assertThat(aBid("A 5000").of(Money.of(5_000, "USD")).expecting(3).build().repeats(bid))
        .isFalse();
    assertThat(aBid("A 5000").expecting(4).build().repeats(bid)).isFalse();
    assertThat(aBid("A 5000").build().repeats(bid)).isFalse();
  }
}
