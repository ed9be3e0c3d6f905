package dev.outcry.domain.auction;

import static dev.outcry.domain.auction.AuctionBuilder.ENDS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.SELLER;
import static dev.outcry.domain.auction.AuctionBuilder.STARTS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.accepted;
import static dev.outcry.domain.auction.AuctionBuilder.anAuction;
import static dev.outcry.domain.auction.AuctionBuilder.anyLot;
import static dev.outcry.domain.auction.AuctionBuilder.rejected;
import static dev.outcry.domain.auction.AuctionBuilder.won;
import static dev.outcry.domain.auction.BidBuilder.aBid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Auctions that nobody but their seller knows of, until they are published. */
class DraftTest {

  private static final Instant IN_TIME = STARTS_AT.plusSeconds(60);
  private static final UserId ANN = new UserId("A");

  private final Auction draft = Auction.prepare(anyLot(), anAuction().withReserve(4_000).terms());

  @Test
  void onlyTheSellerKnowsOfIt() {
    Auction published = draft.publish(by(SELLER, IN_TIME)).auction();

    assertThat(draft.isKnownTo(SELLER)).isTrue();
    assertThat(draft.isKnownTo(ANN)).isFalse();
    assertThat(published.isKnownTo(ANN)).isTrue();
  }

  @Test
  void itStaysADraftWhateverTheTime() {
    assertThat(draft.statusAt(STARTS_AT.minusSeconds(1))).isEqualTo(AuctionStatus.DRAFT);
    assertThat(draft.statusAt(IN_TIME)).isEqualTo(AuctionStatus.DRAFT);
    assertThat(draft.statusAt(ENDS_AT)).isEqualTo(AuctionStatus.DRAFT);
    assertThat(draft.isDue(ENDS_AT)).isFalse();
    assertThat(draft.closeIfDue(ENDS_AT)).isSameAs(draft);
  }

  @Test
  void itTakesNoBids() {
    assertThat(rejected(draft, aBid("A 5000").at(IN_TIME).build()).refusal())
        .isEqualTo(RefusalCode.NOT_OPEN_YET);
    assertThat(rejected(draft, aBid("A 5000").at(IN_TIME).build()).auction().draft()).isTrue();
  }

  @Test
  void publishedItOpensByTime() {
    Instant early = STARTS_AT.minusSeconds(60);

    Auction scheduled = draft.publish(by(SELLER, early)).auction();
    Auction open = draft.publish(by(SELLER, IN_TIME)).auction();

    assertThat(scheduled.statusAt(early)).isEqualTo(AuctionStatus.SCHEDULED);
    assertThat(open.statusAt(IN_TIME)).isEqualTo(AuctionStatus.OPEN);
    assertThat(open.version()).isZero();
    assertThat(open.decisions()).isEqualTo(1);
    assertThat(open.decidedAt()).isEqualTo(IN_TIME);
    assertThat(open.isDue(ENDS_AT)).isTrue();
    accepted(open, aBid("A 5000").at(IN_TIME).build());
  }

  @Test
  void publishingAgainAnswersThisVeryAuction() {
    Auction open = draft.publish(by(SELLER, IN_TIME)).auction();

    assertThat(open.publish(by(SELLER, IN_TIME))).isEqualTo(Ruling.granted(open));
    assertThat(open.publish(by(SELLER, IN_TIME)).auction()).isSameAs(open);
  }

  @Test
  void onlyTheSellerPublishesAndNotWhatIsOver() {
    Cancellation wish = new Cancellation(SELLER, UserRole.USER, Optional.empty(), IN_TIME);
    Auction off = draft.cancel(wish).auction();

    assertThat(draft.publish(by(ANN, IN_TIME)).refusal()).contains(RefusalCode.NOT_THE_SELLER);
    assertThat(draft.publish(by(SELLER, ENDS_AT)).refusal()).contains(RefusalCode.AUCTION_ENDED);
    assertThat(off.publish(by(SELLER, IN_TIME)).refusal()).contains(RefusalCode.AUCTION_CANCELLED);
  }

  @Test
  void whatIsDoneToItLeavesItADraft() {
    Cancellation wish = new Cancellation(SELLER, UserRole.USER, Optional.empty(), ENDS_AT);
    Auction lower = draft.lowerReserve(new ReserveChange(SELLER, won(3_000), IN_TIME)).auction();
    Auction off = lower.cancel(wish).auction();

    assertThat(lower.draft()).isTrue();
    assertThat(off.statusAt(ENDS_AT)).isEqualTo(AuctionStatus.CANCELLED);
    assertThat(off.isKnownTo(ANN)).isFalse();
  }

  @Test
  void aDraftHasNoBids() {
    Auction open = anAuction().after("A 5000").build();

    assertThatThrownBy(
            () ->
                new Auction(
                    open.lot(),
                    open.terms(),
                    open.standing(),
                    open.endsAt(),
                    open.decidedAt(),
                    open.decisions(),
                    open.version(),
                    null,
                    true))
        .isInstanceOf(InvalidValueException.class);
  }

  private static Publication by(UserId person, Instant at) {
    return new Publication(person, at);
  }
}
