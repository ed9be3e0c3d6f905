package dev.outcry.domain.auction;

import static dev.outcry.domain.auction.AuctionBuilder.ENDS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.SELLER;
import static dev.outcry.domain.auction.AuctionBuilder.STARTS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.accepted;
import static dev.outcry.domain.auction.AuctionBuilder.anAuction;
import static dev.outcry.domain.auction.AuctionBuilder.rejected;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call an auction off, until when, and what is left then. */
class AuctionCancelTest {

  private static final Instant IN_TIME = STARTS_AT.plusSeconds(120);
  private static final UserId ROOT = new UserId("root");
  private static final Optional<CancelReason> FAKE = Optional.of(new CancelReason("A fake"));

  private final Auction untouched = anAuction().build();
  private final Auction withBid = anAuction().after("A 5000").build();

  @ParameterizedTest(name = "{0} as {1}, bids: {2}, reason given: {3} -> {4}")
  @CsvSource({
    "seller, USER,  false, false, CANCELLED",
    "seller, USER,  false, true,  CANCELLED",
    "seller, USER,  true,  false, AUCTION_HAS_BIDS",
    "seller, USER,  true,  true,  AUCTION_HAS_BIDS",
    "seller, ADMIN, false, false, CANCELLED",
    "seller, ADMIN, true,  false, REASON_REQUIRED",
    "seller, ADMIN, true,  true,  CANCELLED",
    "root,   ADMIN, false, false, REASON_REQUIRED",
    "root,   ADMIN, false, true,  CANCELLED",
    "root,   ADMIN, true,  false, REASON_REQUIRED",
    "root,   ADMIN, true,  true,  CANCELLED",
    "A,      USER,  false, true,  NOT_THE_SELLER",
    "A,      USER,  true,  true,  NOT_THE_SELLER"
  })
  void whoMayCallItOff(String by, UserRole role, boolean bids, boolean reason, String told) {
    Auction auction = bids ? withBid : untouched;

    Ruling ruling =
        auction.cancel(
            new Cancellation(new UserId(by), role, reason ? FAKE : Optional.empty(), IN_TIME));

    assertThat(ruling.refusal().map(refusal -> refusal.code().name()).orElse("CANCELLED"))
        .isEqualTo(told);
    if (ruling.refusal().isPresent()) {
      assertThat(ruling.auction()).isSameAs(auction);
    } else {
      assertThat(ruling.auction().statusAt(IN_TIME)).isEqualTo(AuctionStatus.CANCELLED);
    }
  }

  @Test
  void whatIsCalledOffKeepsItsStandingAndItsEnd() {
    Auction off = withBid.cancel(byRoot(IN_TIME)).auction();

    assertThat(off.hammer()).isEqualTo(new Hammer.Cancelled(ROOT, FAKE));
    assertThat(off.cancelReason()).isEqualTo(FAKE);
    assertThat(off.standing()).isEqualTo(withBid.standing());
    assertThat(off.endsAt()).isEqualTo(withBid.endsAt());
    assertThat(off.decidedAt()).isEqualTo(IN_TIME);
    assertThat(off.version()).isEqualTo(withBid.version() + 1);
    assertThat(off.decisions()).isEqualTo(withBid.decisions() + 1);
    assertThat(AuctionState.of(off, IN_TIME).winner()).isEmpty();
  }

  @Test
  void aSellerCallsItOffBeforeItOpens() {
    Instant early = STARTS_AT.minusSeconds(60);

    Auction off = untouched.cancel(bySeller(early)).auction();

    assertThat(off.statusAt(early)).isEqualTo(AuctionStatus.CANCELLED);
    assertThat(off.statusAt(ENDS_AT)).isEqualTo(AuctionStatus.CANCELLED);
    assertThat(off.cancelReason()).isEmpty();
  }

  @Test
  void laterBidsAreToldThatItWasCalledOff() {
    Auction early = untouched.cancel(bySeller(STARTS_AT.minusSeconds(60))).auction();
    Auction late = withBid.cancel(byRoot(IN_TIME)).auction();

    assertThat(rejected(early, aBid().at(STARTS_AT.minusSeconds(59)).build()).refusal())
        .isEqualTo(RefusalCode.AUCTION_CANCELLED);
    assertThat(rejected(early, aBid().at(IN_TIME).build()).refusal())
        .isEqualTo(RefusalCode.AUCTION_CANCELLED);
    assertThat(rejected(late, aBid("B 9000").at(ENDS_AT).build()).refusal())
        .isEqualTo(RefusalCode.AUCTION_CANCELLED);
  }

  @Test
  void aRefusedBidIsNoBid() {
    Auction refused = rejected(untouched, aBid().of(1).build()).auction();

    assertThat(refused.cancel(bySeller(IN_TIME)).refusal()).isEmpty();
  }

  @Test
  void callingOffAgainAnswersThisVeryAuctionWhoeverMayDoesIt() {
    Auction off = untouched.cancel(bySeller(IN_TIME)).auction();

    assertThat(off.cancel(bySeller(ENDS_AT.plusSeconds(1)))).isEqualTo(Ruling.granted(off));
    assertThat(off.cancel(byRoot(IN_TIME)).auction()).isSameAs(off);
    assertThat(off.cancelReason()).isEmpty();
    assertThat(off.cancel(by("A", IN_TIME)).refusal()).contains(RefusalCode.NOT_THE_SELLER);
  }

  @Test
  void whatHasEndedIsNotCalledOff() {
    Auction closed = untouched.closeIfDue(ENDS_AT);

    assertThat(untouched.cancel(bySeller(ENDS_AT)).refusal()).contains(RefusalCode.AUCTION_ENDED);
    assertThat(closed.cancel(bySeller(IN_TIME)).refusal()).contains(RefusalCode.AUCTION_ENDED);
    assertThat(closed.cancel(byRoot(IN_TIME)).refusal()).contains(RefusalCode.AUCTION_ENDED);
    assertThat(untouched.cancel(bySeller(ENDS_AT.minusMillis(1))).refusal()).isEmpty();
  }

  @Test
  void theHammerDoesNotFallOnWhatWasCalledOff() {
    Auction off = withBid.cancel(byRoot(IN_TIME)).auction();

    assertThat(off.isDue(ENDS_AT)).isFalse();
    assertThat(off.closeIfDue(ENDS_AT)).isSameAs(off);
  }

  @Test
  void theClockDoesNotRunBackForIt() {
    Auction later = accepted(untouched, aBid().at(IN_TIME).build()).auction();

    assertThat(later.cancel(byRoot(STARTS_AT)).auction().decidedAt()).isEqualTo(IN_TIME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two\nlines"})
  void aReasonIsALine(String text) {
    assertThatThrownBy(() -> new CancelReason(text)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new CancelReason("x".repeat(201)))
        .isInstanceOf(InvalidValueException.class);
  }

  private static Cancellation bySeller(Instant at) {
    return by(SELLER.value(), at);
  }

  private static Cancellation by(String person, Instant at) {
    return new Cancellation(new UserId(person), UserRole.USER, Optional.empty(), at);
  }

  private static Cancellation byRoot(Instant at) {
    return new Cancellation(ROOT, UserRole.ADMIN, FAKE, at);
  }
}
