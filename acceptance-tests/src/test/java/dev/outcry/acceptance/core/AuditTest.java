package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.Bidding;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.Meanwhile;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.AuditAuction;
import dev.outcry.application.port.in.AuditAuction.Report;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.history.LinkedStep;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is stored of an auction that was held here, played again. */
class AuditTest {

  private final ManualClock clock = new ManualClock();
  private final Wiring wiring = Wiring.inMemory(clock);
  private final Outcry outcry = wiring.start();
  private final Bidding bidding = new Bidding(outcry);
  private final AuctionId auction = bidding.open(BiddingMode.PROXY, clock.instant()).id();

  @AfterEach
  void stop() {
    outcry.close();
    wiring.close();
  }

  @Test
  void everythingThatTookANumberIsThereAndFits() {
    bidding.bid(People.ANN, auction, "1", 5_000);
    bidding.bid(People.ANN, auction, "1", 5_000);
    bidding.bid(People.BOB, auction, "low", 10);
    clock.advance(Bidding.LASTS);
    bidding.bid(People.BOB, auction, "late", 9_000);

    Report report = audit(wiring.auctions());

    assertThat(report.isIntact()).isTrue();
    assertThat(report.steps()).isEqualTo(4);
    assertThat(report.link()).contains(wiring.auctions().ledger(auction).orElseThrow().last());
  }

  @Test
  void everyStepHasASaltOfItsOwn() {
    bidding.bid(People.ANN, auction, "1", 5_000);
    bidding.bid(People.BOB, auction, "2", 9_000);

    assertThat(wiring.auctions().history(auction, 0, 10))
        .extracting(LinkedStep::salt)
        .doesNotHaveDuplicates()
        .doesNotContain(wiring.auctions().ledger(auction).orElseThrow().opening().salt());
  }

  @Test
  void aLongHistoryIsReadAPageAtATime() {
    List<CompletionStage<Decision>> sent =
        IntStream.range(0, 2_500)
            .mapToObj(i -> bidding.send(People.ANN, auction, "bid-" + i, 1_000 + i))
            .toList();
    sent.forEach(Await::answer);
    AtomicInteger pages = new AtomicInteger();
    Auctions counted =
        Meanwhile.before(Auctions.class, wiring.auctions(), "history", pages::incrementAndGet);

    Report report = audit(counted);

    assertThat(report.flaw()).isEmpty();
    assertThat(report.steps()).isEqualTo(2_500);
    assertThat(pages).hasValue(4);
  }

  @Test
  void ofAnAuctionThatGoesOnMeanwhileItIsWhatWasThereAtTheBeginning() {
    bidding.bid(People.ANN, auction, "1", 5_000);
    AtomicInteger read = new AtomicInteger();
    Auctions busy =
        Meanwhile.after(
            Auctions.class,
            wiring.auctions(),
            "ledger",
            () -> {
              if (read.incrementAndGet() == 1) {
                bidding.bid(People.BOB, auction, "2", 6_000);
              }
            });

    Report report = audit(busy);

    assertThat(report.flaw()).isEmpty();
    assertThat(report.steps()).isEqualTo(1);
    assertThat(audit(wiring.auctions()).steps()).isEqualTo(2);
  }

  @Test
  void whatIsNoAuctionIsNotAudited() {
    AuditAuction.Query unknown = new AuditAuction.Query(new AuctionId("unknown"));

    assertThatThrownBy(() -> outcry.auditAuction().audit(unknown))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(RefusalCode.AUCTION_NOT_FOUND));
  }

  private Report audit(Auctions auctions) {
    return Outcry.auditOf(auctions).audit(new AuditAuction.Query(auction));
  }
}
