package dev.outcry.domain.auction;

import static dev.outcry.domain.auction.AuctionBuilder.ENDS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.SELLER;
import static dev.outcry.domain.auction.AuctionBuilder.STARTS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.anAuction;
import static dev.outcry.domain.auction.AuctionBuilder.anyLot;
import static dev.outcry.domain.auction.AuctionBuilder.won;
import static dev.outcry.domain.auction.BidBuilder.aBid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.history.Flaw;
import dev.outcry.domain.history.Ledger;
import dev.outcry.domain.history.Link;
import dev.outcry.domain.history.LinkedStep;
import dev.outcry.domain.history.Opening;
import dev.outcry.domain.history.Replay;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** What is stored of an auction gives the same auction again, and nothing of it changes unseen. */
class ReplayTest {

  private static final Instant IN_TIME = STARTS_AT.plusSeconds(60);

  /** Prepared, published, bid for, its reserve lowered into the leader's reach, and sold. */
  private static final Chronicle SOLD =
      new Chronicle(Auction.prepare(anyLot(), anAuction().withReserve(9_000).terms()))
          .act(new Publication(SELLER, STARTS_AT))
          .bid(aBid("A 5000").under("1").build())
          .bid(aBid("B 3000").under("2").build())
          .bid(aBid("C 10").under("3").build())
          .act(new ReserveChange(SELLER, won(4_000), IN_TIME))
          .close(ENDS_AT)
          .bid(aBid("C 9000").under("4").at(ENDS_AT).build());

  @Test
  void theSameStepsGiveTheSamePriceLeaderEndAndReason() {
    Replay replay = SOLD.replay();

    assertThat(replay.flaw()).isEmpty();
    assertThat(replay.steps()).isEqualTo(7);
    assertThat(replay.link()).isEqualTo(SOLD.ledger().last());
    assertThat(replay.auction()).isEqualTo(SOLD.ledger().auction());
    assertThat(replay.auction().hammer()).isEqualTo(new Hammer.Sold(new UserId("A"), won(4_000)));
  }

  @Test
  void aPurchaseAndACancellationAreReplayedToo() {
    Chronicle bought =
        new Chronicle(anAuction().toBuyAt(20_000).build()).bid(aBid("A 20000").buying().build());
    Chronicle off =
        new Chronicle(anAuction().build())
            .act(
                new Cancellation(
                    SELLER, UserRole.USER, Optional.of(new CancelReason("Broken")), IN_TIME));

    assertThat(bought.replay().flaw()).isEmpty();
    assertThat(bought.replay().auction().isClosed()).isTrue();
    assertThat(off.replay().flaw()).isEmpty();
    assertThat(off.replay().auction().cancelReason()).contains(new CancelReason("Broken"));
  }

  @Test
  void anAlteredAmountIsFound() {
    assertThat(tampered(steps -> steps.set(2, altered(steps.get(2)))))
        .contains(new Flaw(3, Flaw.Kind.CHAIN));
  }

  @Test
  void aStepThatIsMissingIsFoundWhereverItWas() {
    for (int i = 0; i < 7; i++) {
      int missing = i;
      assertThat(tampered(steps -> steps.remove(missing)))
          .contains(new Flaw(i + 1, Flaw.Kind.CHAIN));
    }
  }

  @Test
  void stepsThatChangedPlacesAreFound() {
    assertThat(tampered(steps -> Collections.swap(steps, 1, 2)))
        .contains(new Flaw(2, Flaw.Kind.CHAIN));
  }

  @Test
  void stepsThatChangedPlacesAndNumbersAreFound() {
    assertThat(
            tampered(
                steps -> {
                  steps.set(1, numbered(2, SOLD.steps().get(2)));
                  steps.set(2, numbered(3, SOLD.steps().get(1)));
                }))
        .contains(new Flaw(2, Flaw.Kind.CHAIN));
  }

  @Test
  void aStepOfAnotherAuctionIsFound() {
    Lot other = new Lot(new AuctionId("other"), anyLot().roomId(), SELLER, "A teapot");
    Chronicle there =
        new Chronicle(Auction.announce(other, anAuction().terms())).bid(aBid("A 5000").build());

    assertThat(Chronicle.replay(new Chronicle(anAuction().build()).ledger(), there.steps()).flaw())
        .contains(new Flaw(1, Flaw.Kind.CHAIN));
  }

  @Test
  void alteredTermsAreFound() {
    Opening opening = SOLD.opening();
    Auction cheaper = Auction.prepare(anyLot(), anAuction().withReserve(8_999).terms());
    Auction announced = Auction.announce(anyLot(), opening.auction().terms());

    for (Auction altered : List.of(cheaper, announced)) {
      Opening forged = new Opening(altered, opening.salt(), opening.link());
      Ledger ledger = new Ledger(forged, SOLD.ledger().auction(), SOLD.ledger().last());
      assertThat(Chronicle.replay(ledger, SOLD.steps()).flaw())
          .contains(new Flaw(0, Flaw.Kind.CHAIN));
    }
  }

  @Test
  void anAuctionThatDoesNotStandAsItsHistoryLeavesItIsFound() {
    Auction stands =
        new Chronicle(anAuction().build()).bid(aBid("A 5000").build()).ledger().auction();
    Auction dearer =
        new Auction(
            stands.lot(),
            stands.terms(),
            new Standing(won(1_001), new UserId("A"), won(5_000), 1),
            stands.endsAt(),
            stands.decidedAt(),
            1,
            1,
            null);
    Chronicle stored = new Chronicle(anAuction().build()).bid(aBid("A 5000").build());
    Ledger ledger = new Ledger(stored.opening(), dearer, stored.ledger().last());

    assertThat(Chronicle.replay(ledger, stored.steps()).flaw())
        .contains(new Flaw(1, Flaw.Kind.STATE));
  }

  @Test
  void aChainThatEndsElsewhereIsFound() {
    Ledger ledger = new Ledger(SOLD.opening(), SOLD.ledger().auction(), new Link(new byte[32]));

    assertThat(Chronicle.replay(ledger, SOLD.steps()).flaw())
        .contains(new Flaw(7, Flaw.Kind.CHAIN));
  }

  @Test
  void whoChainsAnewWhatTheRulesWouldNotAnswerIsFound() {
    assertThat(forged(2, altered(SOLD.steps().get(2)).step()))
        .contains(new Flaw(3, Flaw.Kind.ANSWER));
    assertThat(forged(2, numbered(9, SOLD.steps().get(2)).step()))
        .contains(new Flaw(3, Flaw.Kind.CHAIN));
    assertThat(forged(0, new Closing(SOLD.opening().auction().id(), 1, STARTS_AT)))
        .contains(new Flaw(1, Flaw.Kind.ANSWER));
    assertThat(forged(0, act(1, new Publication(new UserId("A"), STARTS_AT), STARTS_AT)))
        .contains(new Flaw(1, Flaw.Kind.ANSWER));
    assertThat(forged(4, act(5, new ReserveChange(SELLER, won(4_000), IN_TIME), ENDS_AT)))
        .contains(new Flaw(5, Flaw.Kind.ANSWER));
    assertThat(forged(5, new Closing(SOLD.opening().auction().id(), 6, ENDS_AT.minusMillis(1))))
        .contains(new Flaw(6, Flaw.Kind.ANSWER));
  }

  @Test
  void afterTheFirstFlawNothingIsLookedAt() {
    Replay broken = Replay.from(SOLD.opening()).brokenOff();

    assertThat(broken.then(SOLD.steps().get(0))).isEqualTo(broken);
    assertThat(broken.against(SOLD.ledger())).isEqualTo(broken);
    assertThat(broken.brokenOff().flaw()).contains(new Flaw(1, Flaw.Kind.CHAIN));
  }

  private static Optional<Flaw> tampered(Consumer<List<LinkedStep>> change) {
    List<LinkedStep> steps = new ArrayList<>(SOLD.steps());
    change.accept(steps);
    return Chronicle.replay(SOLD.ledger(), steps).flaw();
  }

  /** By someone who can compute links, and writes the last one into the auction, too. */
  private static Optional<Flaw> forged(int index, Step step) {
    List<Step> steps = new ArrayList<>(SOLD.steps().stream().map(LinkedStep::step).toList());
    steps.set(index, step);
    List<LinkedStep> chained = Chronicle.chained(SOLD.opening(), steps);
    Link last = chained.get(chained.size() - 1).link();
    Ledger ledger = new Ledger(SOLD.opening(), SOLD.ledger().auction(), last);
    return Chronicle.replay(ledger, chained).flaw();
  }

  private static Act act(long seq, Wish wish, Instant at) {
    return new Act(SOLD.opening().auction().id(), seq, wish, at);
  }

  private static LinkedStep altered(LinkedStep stored) {
    Decision decision = (Decision) stored.step();
    Bid bid = aBid("B 3001").under("2").build();
    return with(stored, seq -> seq, decision, bid);
  }

  private static LinkedStep numbered(long seq, LinkedStep stored) {
    Decision decision = (Decision) stored.step();
    return with(stored, old -> seq, decision, decision.bid());
  }

  private static LinkedStep with(LinkedStep stored, LongUnaryOperator number, Decision d, Bid bid) {
    return new LinkedStep(
        new Decision(
            d.auctionId(),
            number.applyAsLong(d.seq()),
            bid,
            d.result(),
            d.visible(),
            d.refusal(),
            d.state(),
            d.at()),
        stored.salt(),
        stored.link());
  }
}
