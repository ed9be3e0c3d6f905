package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.Bidding;
import dev.outcry.acceptance.core.support.Lanes;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.BuyNow;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.BidResult;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.auction.IncrementTable;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.user.UserId;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A lot that is had at once. */
class PurchaseTest {

  private final ManualClock clock = new ManualClock();
  private final Lanes lanes = new Lanes(clock);
  private final Wiring wiring = lanes.in(Wiring.inMemory(clock));
  private final Outcry outcry = wiring.start();
  private final Auction auction = new Bidding(outcry).open(forEightThousand());

  @AfterEach
  void stop() {
    outcry.close();
  }

  @Test
  void whatComesAgainInALaterBatchIsDecidedOnce() {
    CompletionStage<Decision> first = buy(People.ANN);
    lanes.deliverAll();
    CompletionStage<Decision> again = buy(People.ANN);
    lanes.deliverAll();

    assertThat(Await.answer(first).result()).isEqualTo(BidResult.LEADING);
    assertThat(Await.answer(again)).isEqualTo(Await.answer(first));
    assertThat(Bidding.history(wiring.auctions(), auction.id()))
        .containsExactly(Await.answer(first));
    assertThat(lanes.hasDeadLetters()).isFalse();
  }

  @Test
  void ofTwoInOneBatchTheFirstHasIt() {
    CompletionStage<Decision> first = buy(People.ANN);
    CompletionStage<Decision> second = buy(People.BOB);
    lanes.deliverAll();

    assertThat(Await.answer(first).result()).isEqualTo(BidResult.LEADING);
    assertThat(Await.answer(second).result()).isEqualTo(BidResult.REJECTED);
    assertThat(wiring.auctions().find(auction.id()).orElseThrow().leader()).hasValue(People.ANN);
  }

  private CompletionStage<Decision> buy(UserId who) {
    return outcry.buyNow().buy(new BuyNow.Command(who, auction.id(), new BidKey("k1")));
  }

  private Terms forEightThousand() {
    Terms terms = Bidding.terms(BiddingMode.OPEN, clock.instant(), Optional.empty());
    return new Terms(
        terms.mode(),
        terms.startPrice(),
        IncrementTable.flat(100),
        Optional.empty(),
        Optional.of(Bidding.won(8_000)),
        terms.schedule());
  }
}
