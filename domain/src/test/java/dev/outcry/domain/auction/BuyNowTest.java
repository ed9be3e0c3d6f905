package dev.outcry.domain.auction;

import static dev.outcry.domain.auction.AuctionBuilder.ENDS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.STARTS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.accepted;
import static dev.outcry.domain.auction.AuctionBuilder.anAuction;
import static dev.outcry.domain.auction.AuctionBuilder.rejected;
import static dev.outcry.domain.auction.AuctionBuilder.won;
import static dev.outcry.domain.auction.BidBuilder.aBid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Lots from 1,000 that can be had at once for 8,000. */
class BuyNowTest {

  private final Auction auction = anAuction().toBuyAt(8_000).build();

  @ParameterizedTest
  @EnumSource
  void whoeverBuysHasItAtOnceAtThatPrice(BiddingMode mode) {
    Auction offered = anAuction().in(mode).toBuyAt(8_000).build();

    BidOutcome.Accepted outcome = accepted(offered, aBid("A 8000").buying().build());

    Auction sold = outcome.auction();
    assertThat(outcome.event().result()).isEqualTo(BidResult.LEADING);
    assertThat(sold.hammer()).isEqualTo(new Hammer.Sold(new UserId("A"), won(8_000)));
    assertThat(sold.price()).isEqualTo(won(8_000));
    assertThat(sold.standing().bidCount()).isEqualTo(1);
    assertThat(sold.version()).isEqualTo(1);
    assertThat(sold.decisions()).isEqualTo(1);
    assertThat(sold.endsAt()).isEqualTo(ENDS_AT);
    assertThat(sold.closeIfDue(ENDS_AT)).isSameAs(sold);
  }

  @Test
  void itCanBeHadUntilTheFirstBid() {
    Auction refused = rejected(auction, aBid().of(1).build()).auction();
    Auction bid = accepted(auction, aBid("A 1000").build()).auction();

    assertThat(auction.buyNow()).contains(won(8_000));
    assertThat(refused.buyNow()).contains(won(8_000));
    assertThat(bid.buyNow()).isEmpty();
    assertThat(rejected(bid, aBid("B 8000").buying().build()).refusal())
        .isEqualTo(RefusalCode.BUY_NOW_GONE);
    assertThat(rejected(bid, aBid("A 8000").buying().build()).refusal())
        .isEqualTo(RefusalCode.BUY_NOW_GONE);
  }

  @Test
  void anOfferOfThatMuchIsJustABid() {
    Auction after = accepted(auction, aBid("A 8000").build()).auction();

    assertThat(after.isClosed()).isFalse();
    assertThat(after.price()).isEqualTo(won(1_000));
  }

  @Test
  void ofTwoWhoBuyTheFirstHasIt() {
    Auction sold = accepted(auction, aBid("A 8000").buying().build()).auction();

    BidOutcome.Rejected second = rejected(sold, aBid("B 8000").buying().build());

    assertThat(second.refusal()).isEqualTo(RefusalCode.AUCTION_ENDED);
    assertThat(second.auction().leader()).contains(new UserId("A"));
    assertThat(sold.buyNow()).isEmpty();
  }

  @Test
  void whereNoPriceWasAskedThereIsNothingToBuy() {
    assertThat(rejected(anAuction().build(), aBid("A 8000").buying().build()).refusal())
        .isEqualTo(RefusalCode.BUY_NOW_GONE);
    assertThat(rejected(auction, aBid("A 7999").buying().build()).refusal())
        .isEqualTo(RefusalCode.BUY_NOW_GONE);
  }

  @Test
  void aBuyerIsRefusedForWhatABidderIs() {
    BidBuilder purchase = aBid("A 8000").buying();

    assertThat(codeFor(purchase.at(STARTS_AT.minusMillis(1)))).isEqualTo(RefusalCode.NOT_OPEN_YET);
    assertThat(codeFor(purchase.at(ENDS_AT))).isEqualTo(RefusalCode.AUCTION_ENDED);
    assertThat(codeFor(purchase.at(STARTS_AT).by("seller")))
        .isEqualTo(RefusalCode.SELLER_CANNOT_BID);
    assertThat(codeFor(purchase.by("A").of(Money.of(8_000, "JPY"))))
        .isEqualTo(RefusalCode.CURRENCY_MISMATCH);
  }

  @Test
  void buyingLateDoesNotMoveTheEnd() {
    Auction late = anAuction().toBuyAt(8_000).with(SoftClose.standard()).build();
    Bid purchase = aBid("A 8000").buying().at(ENDS_AT.minusMillis(1)).build();

    BidOutcome.Accepted outcome = accepted(late, purchase);

    assertThat(outcome.event().extended()).isFalse();
    assertThat(outcome.auction().endsAt()).isEqualTo(ENDS_AT);
  }

  @Test
  void whatWasCalledOffCannotBeBought() {
    Cancellation wish =
        new Cancellation(
            AuctionBuilder.SELLER, UserRole.USER, Optional.empty(), STARTS_AT.plusSeconds(1));
    Auction off = auction.cancel(wish).auction();

    assertThat(off.buyNow()).isEmpty();
    assertThat(rejected(off, aBid("A 8000").buying().build()).refusal())
        .isEqualTo(RefusalCode.AUCTION_CANCELLED);
  }

  @Test
  void whatIsSoldIsNotCalledOff() {
    Auction sold = accepted(auction, aBid("A 8000").buying().build()).auction();
    Instant later = STARTS_AT.plusSeconds(120);

    Ruling ruling =
        sold.cancel(
            new Cancellation(AuctionBuilder.SELLER, UserRole.USER, Optional.empty(), later));

    assertThat(ruling.refusal()).contains(RefusalCode.AUCTION_ENDED);
  }

  @ParameterizedTest(name = "start 1000, reserve {0}, at once {1}: {2}")
  @CsvSource({
    "   0,  999, false",
    "   0, 1000, true",
    "4000, 3999, false",
    "4000, 4000, true",
    " 500,  999, false"
  })
  void thePriceIsBelowNeitherStartNorReserve(long reserve, long price, boolean legal) {
    AuctionBuilder builder = anAuction().toBuyAt(price);
    AuctionBuilder terms = reserve == 0 ? builder : builder.withReserve(reserve);

    if (legal) {
      assertThat(accepted(terms.build(), aBid().of(price).buying().build()).auction().isClosed())
          .isTrue();
    } else {
      assertThatThrownBy(terms::build)
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("buyNowPrice");
    }
  }

  @Test
  void noOtherAuctionIsSoldBeforeItsEnd() {
    Auction open = anAuction().toBuyAt(8_000).after("A 9000, B 8500").build();

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
                    new Hammer.Sold(new UserId("A"), open.price())))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aPurchaseIsNotTheRepeatOfAnOffer() {
    assertThat(aBid("A 8000").buying().build().repeats(aBid("A 8000").build())).isFalse();
    assertThat(aBid("A 8000").buying().at(ENDS_AT).build())
        .matches(again -> again.repeats(aBid("A 8000").buying().build()));
  }

  private RefusalCode codeFor(BidBuilder bid) {
    return rejected(auction, bid.build()).refusal().code();
  }
}
