package dev.outcry.domain.auction;

import static dev.outcry.domain.auction.AuctionBuilder.ENDS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.STARTS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.accepted;
import static dev.outcry.domain.auction.AuctionBuilder.anAuction;
import static dev.outcry.domain.auction.AuctionBuilder.rejected;
import static dev.outcry.domain.auction.AuctionBuilder.won;
import static dev.outcry.domain.auction.BidBuilder.aBid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.user.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuctionCloseTest {

  @Test
  void theHammerFallsExactlyAtTheEnd() {
    Auction auction = anAuction().after("A 5000").build();

    Auction closed = auction.closeIfDue(ENDS_AT);

    assertThat(closed.isClosed()).isTrue();
    assertThat(closed.decidedAt()).isEqualTo(ENDS_AT);
    assertThat(closed.endsAt()).isEqualTo(ENDS_AT);
  }

  @Test
  void closingEarlyAnswersThisVeryAuction() {
    Auction auction = anAuction().after("A 5000").build();

    assertThat(auction.closeIfDue(ENDS_AT.minusMillis(1))).isSameAs(auction);
    assertThat(auction.closeIfDue(STARTS_AT.minusSeconds(1))).isSameAs(auction);
  }

  @Test
  void closingAgainAnswersThisVeryAuction() {
    Auction closed = anAuction().after("A 5000").build().closeIfDue(ENDS_AT);

    assertThat(closed.closeIfDue(ENDS_AT)).isSameAs(closed);
    assertThat(closed.closeIfDue(ENDS_AT.plusSeconds(3_600))).isSameAs(closed);
    assertThat(closed.isDue(ENDS_AT.plusSeconds(3_600))).isFalse();
  }

  @Test
  void whateverHappensLaterTheHammerStays() {
    Auction closed = anAuction().after("A 5000").build().closeIfDue(ENDS_AT);

    Auction after = rejected(closed, aBid("B 9000").at(ENDS_AT.plusSeconds(1)).build()).auction();

    assertThat(after.hammer()).isEqualTo(new Hammer.Sold(new UserId("A"), won(1_000)));
    assertThat(after.closeIfDue(ENDS_AT.plusSeconds(2))).isSameAs(after);
  }

  @Test
  void theWinnerPaysThePriceNotTheMaximum() {
    Auction auction = anAuction().after("A 5000, B 3000").build();

    assertThat(auction.closeIfDue(ENDS_AT).hammer())
        .isEqualTo(new Hammer.Sold(new UserId("A"), won(3_100)));
  }

  @ParameterizedTest
  @EnumSource
  void withoutABidNobodyWins(BiddingMode mode) {
    Hammer noBids = new Hammer.Unsold(UnsoldReason.NO_BIDS);

    assertThat(anAuction().in(mode).build().closeIfDue(ENDS_AT).hammer()).isEqualTo(noBids);
    assertThat(anAuction().in(mode).withReserve(500).build().closeIfDue(ENDS_AT).hammer())
        .isEqualTo(noBids);
  }

  @Test
  void refusedBidsDoNotSellTheLot() {
    Auction auction = rejected(anAuction().build(), aBid().of(1).build()).auction();

    assertThat(auction.closeIfDue(ENDS_AT).hammer())
        .isEqualTo(new Hammer.Unsold(UnsoldReason.NO_BIDS));
  }

  @Test
  void itIsDueFromTheEndUntilTheHammerFalls() {
    Auction auction = anAuction().build();

    assertThat(auction.isDue(ENDS_AT.minusMillis(1))).isFalse();
    assertThat(auction.isDue(ENDS_AT)).isTrue();
    assertThat(auction.isDue(ENDS_AT.plusSeconds(60))).isTrue();
    assertThat(auction.closeIfDue(ENDS_AT).isDue(ENDS_AT)).isFalse();
  }

  @Test
  void itIsDueByTheLanesClockThoughTheCallArrivedEarlier() {
    Auction auction = rejected(anAuction().build(), aBid().at(ENDS_AT).build()).auction();

    assertThat(auction.isDue(STARTS_AT)).isTrue();
    assertThat(auction.closeIfDue(STARTS_AT).decidedAt()).isEqualTo(ENDS_AT);
  }

  @Test
  void itsStatusFollowsTimeUntilTheHammerFalls() {
    Auction auction = anAuction().build();
    Instant longAfter = ENDS_AT.plusSeconds(3_600);

    assertThat(auction.statusAt(STARTS_AT.minusMillis(1))).isEqualTo(AuctionStatus.SCHEDULED);
    assertThat(auction.statusAt(STARTS_AT)).isEqualTo(AuctionStatus.OPEN);
    assertThat(auction.statusAt(longAfter)).isEqualTo(AuctionStatus.OPEN);
    assertThat(auction.closeIfDue(ENDS_AT).statusAt(longAfter)).isEqualTo(AuctionStatus.UNSOLD);
    assertThat(sold().statusAt(longAfter)).isEqualTo(AuctionStatus.SOLD);
  }

  @Test
  void soldIsFoldedAsSoldAndUnsoldAsUnsold() {
    Hammer sold = new Hammer.Sold(new UserId("A"), won(1_000));
    Hammer unsold = new Hammer.Unsold(UnsoldReason.NO_BIDS);

    assertThat(sold.<Object>fold(s -> s.winner(), u -> u.reason(), c -> c.by()))
        .isEqualTo(new UserId("A"));
    assertThat(unsold.<Object>fold(s -> s.winner(), u -> u.reason(), c -> c.by()))
        .isEqualTo(UnsoldReason.NO_BIDS);
  }

  private static Auction sold() {
    return accepted(anAuction().build(), aBid().build()).auction().closeIfDue(ENDS_AT);
  }
}
