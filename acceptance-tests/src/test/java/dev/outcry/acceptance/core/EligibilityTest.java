package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.Bidding;
import dev.outcry.acceptance.core.support.Lanes;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.auction.Lot;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An embedding program decides who may bid. */
class EligibilityTest {

  private final ManualClock clock = new ManualClock();
  private final Lanes lanes = new Lanes(clock);
  private final Wiring wiring = lanes.in(Wiring.inMemory(clock));
  private final Set<UserId> barred = ConcurrentHashMap.newKeySet();
  private final List<Set<UserId>> asked = new ArrayList<>();
  private boolean reachable = true;
  private final Outcry outcry = wiring.start(b -> b.bidderEligibility(this::barredAmong));
  private final Auction auction = new Bidding(outcry).open(BiddingMode.OPEN, clock.instant());

  private Set<UserId> barredAmong(Lot lot, Set<UserId> bidders) {
    assertThat(lot).isEqualTo(auction.lot());
    if (!reachable) {
      throw new UnavailableException("who may bid is not known");
    }
    asked.add(bidders);
    Set<UserId> those = new HashSet<>(bidders);
    those.retainAll(barred);
    return those;
  }

  @AfterEach
  void stop() {
    outcry.close();
  }

  @Test
  void whoeverIsBarredIsRefusedAndTheOthersAreNot() {
    barred.add(People.BOB);

    CompletionStage<Decision> ann = bid(People.ANN, "1", 1_000);
    CompletionStage<Decision> bob = bid(People.BOB, "1", 5_000);
    lanes.deliverAll();

    assertThat(Await.answer(ann).refusal()).isEmpty();
    assertThat(Await.answer(bob).refusal()).hasValue(RefusalCode.NOT_ELIGIBLE);
    assertThat(wiring.auctions().find(auction.id()).orElseThrow().leader()).hasValue(People.ANN);
    assertThat(asked).containsExactly(Set.of(People.ANN, People.BOB));
  }

  @Test
  void whatWasDecidedOnceStaysWhateverBecomesOfTheBidder() {
    barred.add(People.BOB);
    CompletionStage<Decision> refused = bid(People.BOB, "1", 5_000);
    lanes.deliverAll();
    barred.clear();
    CompletionStage<Decision> again = bid(People.BOB, "1", 5_000);
    CompletionStage<Decision> anew = bid(People.BOB, "2", 5_000);
    lanes.deliverAll();

    assertThat(Await.answer(again)).isEqualTo(Await.answer(refused));
    assertThat(Await.answer(anew).refusal()).isEmpty();
  }

  @Test
  void whileNobodyKnowsTheAuctionWaits() {
    reachable = false;
    CompletionStage<Decision> waiting = bid(People.ANN, "1", 1_000);
    lanes.deliverOnce();
    assertThat(waiting.toCompletableFuture()).isNotDone();
    assertThat(Bidding.history(wiring.auctions(), auction.id())).isEmpty();

    reachable = true;
    lanes.deliverAll();
    assertThat(Await.answer(waiting).refusal()).isEmpty();
    assertThat(lanes.hasDeadLetters()).isFalse();
  }

  private CompletionStage<Decision> bid(UserId who, String key, long amount) {
    return new Bidding(outcry).send(who, auction.id(), key, amount);
  }
}
