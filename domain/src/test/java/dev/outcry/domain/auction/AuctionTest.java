package dev.outcry.domain.auction;

import static dev.outcry.domain.InvalidValues.assertInvalid;
import static dev.outcry.domain.auction.AuctionBuilder.ENDS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.SELLER;
import static dev.outcry.domain.auction.AuctionBuilder.STARTS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.anAuction;
import static dev.outcry.domain.auction.AuctionBuilder.anyLot;
import static dev.outcry.domain.auction.AuctionBuilder.won;
import static dev.outcry.domain.auction.BidBuilder.aBid;
import static dev.outcry.domain.auction.BidBuilder.anyone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An auction before the first bid, and what can be none at all. */
class AuctionTest {

  private final Terms terms = anAuction().terms();

  @Test
  void anAnnouncedAuctionStandsAtItsStartPrice() {
    Auction auction = Auction.announce(anyLot(), terms);

    assertThat(auction.id()).isEqualTo(anyLot().auctionId());
    assertThat(auction.price()).isEqualTo(won(1_000));
    assertThat(auction.minimum()).isEqualTo(won(1_000));
    assertThat(auction.leader()).isEmpty();
    assertThat(auction.standing().hasLeader()).isFalse();
    assertThat(auction.standing().bidCount()).isZero();
    assertThat(auction.endsAt()).isEqualTo(ENDS_AT);
    assertThat(auction.isClosed()).isFalse();
    assertThat(auction.version()).isZero();
    assertThat(auction.decisions()).isZero();
  }

  @Test
  void loadingIsConstructing() {
    Auction auction = anAuction().after("A 5000, B 3000").build().closeIfDue(ENDS_AT);

    Auction loaded =
        new Auction(
            auction.lot(),
            auction.terms(),
            auction.standing(),
            auction.endsAt(),
            auction.decidedAt(),
            auction.decisions(),
            auction.version(),
            auction.hammer());

    assertThat(loaded).isEqualTo(auction);
  }

  @Test
  void aPriceBelowTheStartPriceIsNoAuction() {
    assertInvalid("price", () -> auction(new Standing(won(999), anyone(), won(5_000), 1)));
  }

  @Test
  void aPriceInAnotherCurrencyIsNoAuction() {
    Money yen = Money.of(5_000, "JPY");

    assertInvalid("price", () -> auction(new Standing(yen, anyone(), yen, 1)));
  }

  @Test
  void aSellerWhoLeadsIsNoAuction() {
    assertInvalid("leader", () -> auction(new Standing(won(1_000), SELLER, won(5_000), 1)));
  }

  @Test
  void anEndBeforeTheScheduledOneIsNoAuction() {
    assertInvalid("endsAt", () -> auction(ENDS_AT.minusMillis(1), 0, 0));
    assertThat(auction(ENDS_AT, 0, 0).endsAt()).isEqualTo(ENDS_AT);
  }

  @Test
  void moreVersionsThanDecisionsAreNoAuction() {
    assertInvalid("version", () -> auction(ENDS_AT, 1, 2));
    assertInvalid("version", () -> auction(ENDS_AT, 1, -1));
    assertThat(auction(ENDS_AT, 2, 2).version()).isEqualTo(2);
  }

  @Test
  void aMaximumBelowThePriceIsNoStanding() {
    assertInvalid("maximum", () -> new Standing(won(5_000), anyone(), won(4_999), 1));
    assertThat(new Standing(won(5_000), anyone(), won(5_000), 1).isLedBy(anyone())).isTrue();
  }

  @Test
  void aLeaderWithoutAMaximumOrABidIsNoStanding() {
    assertInvalid("leader", () -> new Standing(won(1_000), anyone(), null, 1));
    assertInvalid("leader", () -> new Standing(won(1_000), null, won(1_000), 1));
    assertInvalid("leader", () -> new Standing(won(1_000), anyone(), won(1_000), 0));
    assertInvalid("leader", () -> new Standing(won(1_000), null, null, 1));
    assertInvalid("bidCount", () -> new Standing(won(1_000), null, null, -1));
  }

  @Test
  void aReserveInAnotherCurrencyIsNoTerms() {
    Optional<Money> yen = Optional.of(Money.of(5_000, "JPY"));

    assertInvalid(
        "reservePrice",
        () ->
            new Terms(
                BiddingMode.PROXY,
                won(1_000),
                IncrementTable.ONE_MINOR_UNIT,
                yen,
                Schedule.fixed(STARTS_AT, ENDS_AT)));
  }

  @Test
  void aTitleIsOneLineOfAtMostTwoHundredCodePoints() {
    assertInvalid("title", () -> lotCalled(""));
    assertInvalid("title", () -> lotCalled("  "));
    assertInvalid("title", () -> lotCalled("two\nlines"));
    assertInvalid("title", () -> lotCalled("\uD83C\uDFFA".repeat(201)));
    assertThat(lotCalled("\uD83C\uDFFA".repeat(200)).title()).hasSize(400);
  }

  @Test
  void anExtensionThatSoftCloseDoesNotGiveIsNoAuction() {
    assertInvalid("endsAt", () -> auction(ENDS_AT.plusMillis(1), 1, 1));
  }

  @Test
  void moreVisibleBidsThanVersionsAreNoAuction() {
    assertInvalid("bidCount", () -> auction(new Standing(won(1_000), anyone(), won(5_000), 2)));
  }

  @Test
  void aHammerThatDoesNotFollowFromTheStandingIsNoAuction() {
    Hammer sold = new Hammer.Sold(anyone(), won(1_000));
    Hammer unsold = new Hammer.Unsold(UnsoldReason.NO_BIDS);

    assertInvalid("hammer", () -> closed(sold, ENDS_AT));
    assertInvalid("decidedAt", () -> closed(unsold, ENDS_AT.minusMillis(1)));
    assertThat(closed(unsold, ENDS_AT).isClosed()).isTrue();
  }

  @Test
  void aBidArrivesInWholeMilliseconds() {
    Bid bid = aBid().at(STARTS_AT.plusNanos(1_999_999)).build();

    assertThat(bid.arrivedAt()).isEqualTo(STARTS_AT.plusMillis(1));
  }

  private Auction closed(Hammer hammer, Instant decidedAt) {
    Standing standing = Standing.before(won(1_000));
    return new Auction(anyLot(), terms, standing, ENDS_AT, decidedAt, 1, 1, hammer);
  }

  private Auction auction(Standing standing) {
    return new Auction(anyLot(), terms, standing, ENDS_AT, STARTS_AT, 5, 1, null);
  }

  private Auction auction(Instant endsAt, long decisions, long version) {
    Standing standing = Standing.before(won(1_000));
    return new Auction(anyLot(), terms, standing, endsAt, STARTS_AT, decisions, version, null);
  }

  @Test
  void aDescriptionHasUpToFourThousandCodePointsOfAnyLines() {
    String longest = "\uD83C\uDFFA\n".repeat(2_000);
    assertThat(lotDescribed("A vase", longest).description()).isEqualTo(longest);
    assertThat(lotDescribed("A vase", "").description()).isEmpty();
    assertInvalid("description", () -> lotDescribed("A vase", longest + "x"));
    assertInvalid("description", () -> lotDescribed("A vase", "a\u0000"));
    assertInvalid("description", () -> lotDescribed("A vase", "\uD83C"));
  }

  @Test
  void aLotHasUpToTenPicturesEachOnce() {
    List<AttachmentId> ten =
        IntStream.rangeClosed(1, 10).mapToObj(i -> new AttachmentId("p" + i)).toList();
    assertThat(lotWith(ten).pictures()).isEqualTo(ten);
    assertThat(lotCalled("A vase").pictures()).isEmpty();
    List<AttachmentId> eleven = new ArrayList<>(ten);
    eleven.add(new AttachmentId("p11"));
    assertInvalid("imageIds", () -> lotWith(eleven));
    assertInvalid("imageIds", () -> lotWith(List.of(ten.get(0), ten.get(0))));
  }

  private static Lot lotWith(List<AttachmentId> pictures) {
    return new Lot(anyLot().auctionId(), anyLot().roomId(), SELLER, "A vase", "", pictures);
  }

  private static Lot lotCalled(String title) {
    return lotDescribed(title, "");
  }

  private static Lot lotDescribed(String title, String description) {
    return new Lot(anyLot().auctionId(), anyLot().roomId(), SELLER, title, description);
  }
}
