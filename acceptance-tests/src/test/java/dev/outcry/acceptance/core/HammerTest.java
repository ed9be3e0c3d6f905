package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.Bidding;
import dev.outcry.acceptance.core.support.Lanes;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Together;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionStatus;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.timeline.SystemCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise 5: the hammer falls once, at the end, whoever brings it about and however late. */
class HammerTest {

  private final ManualClock clock = new ManualClock();
  private final Lanes lanes = new Lanes(clock);
  private final Wiring wiring = lanes.in(Wiring.inMemory(clock));
  private final Outcry outcry = wiring.start();
  private final Bidding bidding = new Bidding(outcry);
  private final Auction auction = bidding.open(BiddingMode.OPEN, clock.instant());

  @BeforeEach
  void someoneLeads() {
    bidding.send(People.ANN, auction.id(), "in-time", 1_000);
    lanes.deliverAll();
  }

  @AfterEach
  void stop() {
    outcry.close();
  }

  @Test
  void aBidAtTheEndClosesTheAuctionAndIsTooLate() {
    clock.advance(Bidding.LASTS);

    var late = bidding.send(People.BOB, auction.id(), "late", 2_000).toCompletableFuture();
    lanes.deliverAll();

    assertThat(late.join().refusal()).contains(RefusalCode.AUCTION_ENDED);
    assertSoldOnce();
  }

  @Test
  void whatArrivedBeforeTheEndCountsHoweverLateItIsHandled() {
    clock.advance(Bidding.LASTS.minusMillis(1));
    var lastSecond = bidding.send(People.BOB, auction.id(), "last", 2_000).toCompletableFuture();
    clock.advance(Duration.ofDays(1));
    outcry.closeDueAuctions().closeDue();
    lanes.deliverAll();

    assertThat(lastSecond.join().refusal()).isEmpty();
    assertThat(stored().leader()).contains(People.BOB);
    assertSoldOnce();
  }

  @Test
  void lookingAtAnAuctionWhoseEndHasComeHasItClosed() {
    clock.advance(Bidding.LASTS);

    bidding.state(auction.id());
    lanes.deliverAll();

    assertSoldOnce();
  }

  @Test
  void closesThatComeTooEarlyOrOftenDoNoHarm() {
    lanes.bids().append(auction.id().value(), new AuctionCommand.Close(auction.id()));
    lanes.deliverAll();
    assertThat(stored().isClosed()).isFalse();

    clock.advance(Bidding.LASTS);
    Together.run(
        50, i -> lanes.bids().append(auction.id().value(), new AuctionCommand.Close(auction.id())));
    lanes.batchesOf(7);
    lanes.deliverAll();

    assertSoldOnce();
  }

  @Test
  void bidsThatRaceWithTheEndAreAllBeforeOrAllAfterIt() {
    Wiring live = Wiring.inMemory(clock);
    try (Outcry core = live.start()) {
      Bidding racing = new Bidding(core);
      Auction raced = racing.open(BiddingMode.OPEN, clock.instant());
      clock.advance(Bidding.LASTS.minusMillis(20));
      List<Decision> answers =
          Together.run(
              40,
              i -> {
                clock.advance(Duration.ofMillis(1));
                return racing.bid(People.person(i), raced.id(), "bid", 10_000 + 100 * i);
              });

      Await.until("the hammer fell", () -> racing.state(raced.id()).status() == AuctionStatus.SOLD);
      List<Decision> history = Bidding.history(live.auctions(), raced.id());
      assertThat(history).containsExactlyInAnyOrderElementsOf(answers);
      List<Boolean> late =
          history.stream()
              .map(decision -> decision.refusal().equals(refusal(RefusalCode.AUCTION_ENDED)))
              .toList();
      assertThat(late).isSorted().contains(true);
      assertThat(history)
          .allSatisfy(
              decision ->
                  assertThat(decision.at().isBefore(raced.endsAt()))
                      .isNotEqualTo(late.get(history.indexOf(decision))));
    }
    live.close();
  }

  private static Optional<RefusalCode> refusal(RefusalCode code) {
    return Optional.of(code);
  }

  private void assertSoldOnce() {
    assertThat(stored().isClosed()).isTrue();
    assertThat(bidding.state(auction.id()).status()).isEqualTo(AuctionStatus.SOLD);
    assertThat(Talk.timeline(wiring.timeline(), auction.lot().roomId()))
        .extracting(entry -> entry.content().note().orElseThrow().code())
        .containsOnlyOnce(SystemCode.SOLD)
        .endsWith(SystemCode.SOLD);
  }

  private Auction stored() {
    return wiring.auctions().find(auction.id()).orElseThrow();
  }
}
