package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.Bidding;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.LowerReserve;
import dev.outcry.application.port.in.ReadBids;
import dev.outcry.application.port.in.ReadBids.KnownBid;
import dev.outcry.application.port.in.ReadBids.Page;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told of bids to those who did not place them. */
class BidHistoryTest {

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
  void aRaiseIsSilentAlsoAfterTheReserveWasLowered() {
    Terms terms =
        Bidding.terms(BiddingMode.PROXY, clock.instant(), Optional.of(Bidding.won(9_000)));
    AuctionId reserved = bidding.open(terms).id();
    bidding.bid(People.ANN, reserved, "1", 5_000);
    Await.answer(
        outcry
            .lowerReserve()
            .lower(new LowerReserve.Command(People.SELLER, reserved, Bidding.won(4_000))));
    bidding.bid(People.ANN, reserved, "silent", 6_000);
    bidding.bid(People.BOB, reserved, "2", 4_100);

    ReadBids.Page page = outcry.readBids().read(new ReadBids.Query(People.DAN, reserved, 0, 100));

    assertThat(page.bids())
        .extracting(bid -> bid.price().minorUnits())
        .containsExactly(1_000L, 4_200L);
    assertThat(page.bids()).extracting(KnownBid::version).containsExactly(1L, 3L);
  }

  @Test
  void itTellsPricesAndNeitherMaximaNorSilentRaisesNorRefusedBids() {
    bidding.bid(People.ANN, auction, "1", 5_000);
    bidding.bid(People.BOB, auction, "2", 3_000);
    bidding.bid(People.BOB, auction, "too-low", 3_100);
    bidding.bid(People.ANN, auction, "silent", 6_000);
    bidding.bid(People.BOB, auction, "4", 6_000);
    bidding.bid(People.BOB, auction, "5", 7_000);

    Page page = read(People.DAN, 0, 100);

    assertThat(page.bids())
        .extracting(KnownBid::bidder)
        .containsExactly(People.ANN, People.BOB, People.BOB, People.BOB);
    assertThat(page.bids())
        .extracting(bid -> bid.price().minorUnits())
        .containsExactly(1_000L, 3_100L, 6_000L, 6_100L);
    assertThat(page.bids()).extracting(KnownBid::version).containsExactly(1L, 2L, 3L, 4L);
    assertThat(page.next()).isEmpty();
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    for (int i = 1; i <= 10; i++) {
      bidding.bid(People.ANN, auction, "ann-" + i, 1_000 + 1_000 * i);
      bidding.bid(People.BOB, auction, "bob-" + i, 1_000 + 1_000 * i);
      bidding.bid(People.BOB, auction, "refused-" + i, 100);
    }
    List<KnownBid> all = read(People.DAN, 0, 100).bids();

    List<KnownBid> paged = new ArrayList<>();
    OptionalLong next = OptionalLong.of(0);
    while (next.isPresent()) {
      Page page = read(People.DAN, next.getAsLong(), 3);
      assertThat(page.bids().size()).isLessThanOrEqualTo(3);
      paged.addAll(page.bids());
      next = page.next();
    }

    assertThat(all.size()).isGreaterThan(10);
    assertThat(paged).isEqualTo(all);
  }

  @Test
  void whoBidIsForTheSellerOnceItIsOver() {
    bidding.bid(People.ANN, auction, "1", 5_000);
    assertThat(read(People.SELLER, 0, 20).named()).isFalse();

    clock.advance(Bidding.LASTS.plusSeconds(1));
    bidding.bid(People.BOB, auction, "late", 9_000);

    assertThat(read(People.SELLER, 0, 20).named()).isTrue();
    assertThat(read(People.DAN, 0, 20).named()).isFalse();
    assertThat(read(People.SELLER, 0, 20).bids()).hasSize(1);
  }

  @Test
  void ofNoAuctionThereIsNone() {
    ReadBids.Query query = new ReadBids.Query(People.DAN, new AuctionId("nowhere"), 0, 20);

    assertThatThrownBy(() -> outcry.readBids().read(query))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.refusal().code()).isEqualTo(RefusalCode.AUCTION_NOT_FOUND));
  }

  private Page read(UserId caller, long after, int size) {
    return outcry.readBids().read(new ReadBids.Query(caller, auction, after, size));
  }
}
