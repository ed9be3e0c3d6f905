package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.Bidding;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Together;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.out.Auctions.BidRef;
import dev.outcry.application.port.out.FeedMessage.AuctionChanged;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionStatus;
import dev.outcry.domain.auction.BidOutcome;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.timeline.Content.Note;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Promises 2 and 5: any number of bidders at once make one sequence, one copy of each bid. */
class BiddingTogetherTest {

  private static final int BIDDERS = 64;
  private static final int BIDS_EACH = 25;

  private final ManualClock clock = new ManualClock();
  private final Wiring wiring = Wiring.inMemory(clock);
  private final Outcry outcry = wiring.start();
  private final Bidding bidding = new Bidding(outcry);

  @AfterEach
  void stop() {
    outcry.close();
    wiring.close();
  }

  @ParameterizedTest
  @EnumSource(BiddingMode.class)
  void manyBiddersMakeOneSequence(BiddingMode mode) {
    Auction announced = openWithReserve(mode);
    List<AuctionChanged> told = new CopyOnWriteArrayList<>();
    outcry.watchAuction().watch(announced.id(), told::add);

    List<Decision> answers = everyoneBids(announced);

    List<Decision> history = Bidding.history(wiring.auctions(), announced.id());
    assertThat(history).containsExactlyInAnyOrderElementsOf(answers);
    assertThat(history)
        .extracting(Decision::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, history.size()).boxed().toList());
    assertThat(history).extracting(Decision::at).isSorted();
    assertThat(prices(history)).isSorted();
    assertThat(told).extracting(change -> change.state().version()).isSorted();
    Auction ended = replay(announced, history);
    assertThat(wiring.auctions().find(announced.id())).contains(ended);
    assertThat(bidding.state(announced.id()).leader()).isEqualTo(ended.leader());
  }

  @ParameterizedTest
  @EnumSource(BiddingMode.class)
  void theRoomTellsEveryVisibleBidOnceAndInOrder(BiddingMode mode) {
    Auction announced = openWithReserve(mode);

    everyoneBids(announced);

    long version = bidding.state(announced.id()).version();
    Await.until(
        "all bids are in the room",
        () -> wiring.timeline().head(announced.lot().roomId()).seq().value() >= version);
    List<Note> notes =
        Talk.timeline(wiring.timeline(), announced.lot().roomId()).stream()
            .map(Entry::content)
            .flatMap(content -> content.note().stream())
            .toList();
    assertThat(notes)
        .extracting(note -> note.params().get("bidCount"))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, version).boxed().toList());
    assertThat(notes).extracting(note -> (Long) note.params().get("price")).isSorted();
  }

  @Test
  void aBidSentAHundredTimesAtOnceIsDecidedOnce() {
    Auction auction = bidding.open(BiddingMode.PROXY, clock.instant());

    assertOneDecision(auction, People.ANN, 1_000, Optional.empty());
    assertOneDecision(auction, People.BOB, 1_050, Optional.of(RefusalCode.BID_TOO_LOW));
    assertThat(Bidding.history(wiring.auctions(), auction.id())).hasSize(2);
  }

  @Test
  void theFirstAnswerStaysTheAnswerAfterTheClose() {
    Auction auction = bidding.open(BiddingMode.OPEN, clock.instant());
    Decision won = bidding.bid(People.ANN, auction.id(), "won", 5_000);
    Decision low = bidding.bid(People.BOB, auction.id(), "low", 5_001);
    clock.advance(Bidding.LASTS);
    outcry.closeDueAuctions().closeDue();
    Await.until(
        "the hammer fell", () -> bidding.state(auction.id()).status() == AuctionStatus.SOLD);

    assertThat(Together.run(50, i -> bidding.bid(People.ANN, auction.id(), "won", 5_000)))
        .containsOnly(won);
    assertThat(Together.run(50, i -> bidding.bid(People.BOB, auction.id(), "low", 5_001)))
        .containsOnly(low);
    Decision late = bidding.bid(People.CAT, auction.id(), "late", 9_000);
    assertThat(late.refusal()).contains(RefusalCode.AUCTION_ENDED);
    assertThat(bidding.bid(People.CAT, auction.id(), "late", 9_000)).isEqualTo(late);
    assertKeyReused(bidding.bid(People.ANN, auction.id(), "won", 5_001));
    assertThat(Bidding.history(wiring.auctions(), auction.id())).containsExactly(won, low, late);
  }

  @Test
  void ofManyBodiesUnderOneKeyTheFirstCounts() {
    Auction auction = bidding.open(BiddingMode.OPEN, clock.instant());

    List<Decision> answers =
        Together.run(50, i -> bidding.bid(People.ANN, auction.id(), "key", 1_000 + i));

    Decision counted = Bidding.history(wiring.auctions(), auction.id()).get(0);
    assertThat(Bidding.history(wiring.auctions(), auction.id())).hasSize(1);
    assertThat(answers).containsOnlyOnce(counted);
    answers.stream()
        .filter(answer -> !answer.equals(counted))
        .forEach(BiddingTogetherTest::assertKeyReused);
  }

  private void assertOneDecision(
      Auction auction, UserId who, long amount, Optional<RefusalCode> refusal) {
    List<Decision> answers = Together.run(100, i -> bidding.bid(who, auction.id(), "key", amount));

    assertThat(answers.get(0).refusal()).isEqualTo(refusal);
    assertThat(answers).containsOnly(answers.get(0));
    assertThat(wiring.auctions().decisions(auction.id(), Set.of(BidRef.of(answers.get(0)))))
        .containsExactly(answers.get(0));
    assertKeyReused(bidding.bid(who, auction.id(), "key", amount + 1));
  }

  private static void assertKeyReused(Decision decision) {
    assertThat(decision.refusal()).contains(RefusalCode.KEY_REUSED);
  }

  private Auction openWithReserve(BiddingMode mode) {
    return bidding.open(Bidding.terms(mode, clock.instant(), Optional.of(Bidding.won(20_000))));
  }

  /** Half of them wait for each answer; the others send all they have. */
  private List<Decision> everyoneBids(Auction auction) {
    return Together.run(BIDDERS, bidder -> bidsOf(bidder, auction)).stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<Decision> bidsOf(int bidder, Auction auction) {
    Random random = new Random(bidder);
    UserId who = People.person(bidder);
    List<CompletionStage<Decision>> answers = new ArrayList<>();
    for (int i = 0; i < BIDS_EACH; i++) {
      long amount = bidding.state(auction.id()).minimum().minorUnits() + random.nextInt(1_000) - 50;
      answers.add(bidding.send(who, auction.id(), "bid-" + i, amount));
      if (bidder % 2 == 0) {
        Await.answer(answers.get(i));
      }
    }
    return answers.stream().map(Await::answer).toList();
  }

  private static List<Long> prices(List<Decision> history) {
    return history.stream()
        .map(Decision::state)
        .map(s -> s.price())
        .map(Money::minorUnits)
        .toList();
  }

  /** Decides all bids again, one after the other; answers how the auction stands then. */
  private static Auction replay(Auction announced, List<Decision> history) {
    Auction auction = announced;
    for (Decision decided : history) {
      BidOutcome outcome = auction.place(decided.bid());
      assertThat(Decision.of(decided.bid(), outcome)).isEqualTo(decided);
      auction = outcome.auction();
      assertThat(decided.state().leading())
          .isEqualTo(auction.leader().equals(Optional.of(decided.bid().bidder())));
    }
    return auction;
  }
}
