package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.NOON;
import static dev.outcry.adapter.tck.Samples.anOpeningOf;
import static dev.outcry.adapter.tck.Samples.anyAuctionId;
import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Auctions.Filter;
import dev.outcry.application.port.out.Auctions.Place;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.AuctionStatus;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.Lot;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** How every {@link Auctions} lists them. Part of {@link AuctionsContract}. */
public interface AuctionListContract {

  /** The auctions to test, the same throughout a test. */
  Auctions auctions();

  @Test
  default void a9_everyStatusIsListedByItself() {
    UserId seller = anyUserId();
    AuctionId open = added(lot(seller, "open"), NOON, 1).id();
    AuctionId scheduled = added(lot(seller, "scheduled"), NOON.plusMillis(1), 2).id();
    AuctionId later = added(lot(seller, "open, ends later"), NOON, 3).id();
    Auction prepared = Auction.prepare(lot(seller, "draft"), terms(NOON, 1));
    auctions().add(anOpeningOf(prepared));
    AuctionId sold = ended(lot(seller, "sold"), bidding -> bidding.bid().close());
    AuctionId unsold = ended(lot(seller, "unsold"), Bidding::close);
    AuctionId off = ended(lot(seller, "called off"), Bidding::cancel);
    Auction given = Auction.prepare(lot(seller, "given up"), terms(NOON, 1));
    Bidding.onAdded(given, auctions()).cancel().committedTo(auctions());

    assertThat(listed(seller, Optional.empty())).containsExactly(open, scheduled, later);
    assertThat(listed(seller, AuctionStatus.OPEN)).containsExactly(open, later);
    assertThat(listed(seller, AuctionStatus.SCHEDULED)).containsExactly(scheduled);
    assertThat(listed(seller, AuctionStatus.DRAFT)).containsExactly(prepared.id());
    assertThat(listed(seller, AuctionStatus.SOLD)).containsExactly(sold);
    assertThat(listed(seller, AuctionStatus.UNSOLD)).containsExactly(unsold);
    assertThat(listed(seller, AuctionStatus.CANCELLED)).containsExactly(off);
    assertThat(listed(anyUserId(), Optional.empty())).isEmpty();
  }

  @Test
  default void a9_pagesGoOnWhereTheLastOneEnded() {
    UserId seller = anyUserId();
    List<AuctionId> expected = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      added(lot(seller, "lot " + i), NOON, 1 + i / 3);
    }
    Filter filter =
        new Filter(Optional.empty(), Optional.of(seller), Optional.empty(), Optional.empty(), NOON);
    List<Auction> all = auctions().list(filter, Optional.empty(), 100);
    all.forEach(auction -> expected.add(auction.id()));

    List<AuctionId> found = new ArrayList<>();
    Optional<Place> place = Optional.empty();
    List<Auction> page = auctions().list(filter, place, 2);
    while (!page.isEmpty() && found.size() < 20) {
      assertThat(page).hasSizeLessThanOrEqualTo(2);
      page.forEach(auction -> found.add(auction.id()));
      page = auctions().list(filter, Optional.of(Place.of(page.get(page.size() - 1))), 2);
    }

    assertThat(all).hasSize(7).isSortedAccordingTo((a, b) -> a.endsAt().compareTo(b.endsAt()));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  default void a9_aTitleIsFoundByAPartInEitherCase() {
    UserId seller = anyUserId();
    AuctionId vase = added(lot(seller, "Grüne VASE, 100%"), NOON, 1).id();
    AuctionId lamp = added(lot(seller, "Green lamp"), NOON, 2).id();

    assertThat(titled(seller, "vase")).containsExactly(vase);
    assertThat(titled(seller, "GRÜNE")).containsExactly(vase);
    assertThat(titled(seller, "gr")).containsExactly(vase, lamp);
    assertThat(titled(seller, "0%")).containsExactly(vase);
    assertThat(titled(seller, "%")).containsExactly(vase);
    assertThat(titled(seller, "_")).isEmpty();
  }

  @Test
  default void a9_onlyThoseAreListedThatAreAskedFor() {
    UserId seller = anyUserId();
    AuctionId one = added(lot(seller, "one"), NOON, 1).id();
    added(lot(seller, "two"), NOON, 2);
    AuctionId three = added(lot(anyUserId(), "three"), NOON, 3).id();
    AuctionId ended = ended(lot(seller, "ended"), Bidding::close);

    assertThat(among(Optional.empty(), Set.of(three, one, ended, anyAuctionId())))
        .containsExactly(one, three);
    assertThat(among(Optional.of(AuctionStatus.UNSOLD), Set.of(one, ended))).containsExactly(ended);
    assertThat(among(Optional.empty(), Set.of())).isEmpty();
  }

  private List<AuctionId> among(Optional<AuctionStatus> status, Set<AuctionId> ids) {
    return ids(new Filter(status, Optional.empty(), Optional.empty(), Optional.of(ids), NOON));
  }

  private List<AuctionId> titled(UserId seller, String part) {
    return ids(
        new Filter(
            Optional.empty(), Optional.of(seller), Optional.of(part), Optional.empty(), NOON));
  }

  private List<AuctionId> listed(UserId seller, AuctionStatus status) {
    return listed(seller, Optional.of(status));
  }

  private List<AuctionId> listed(UserId seller, Optional<AuctionStatus> status) {
    return ids(new Filter(status, Optional.of(seller), Optional.empty(), Optional.empty(), NOON));
  }

  private List<AuctionId> ids(Filter filter) {
    return auctions().list(filter, Optional.empty(), 100).stream().map(Auction::id).toList();
  }

  private AuctionId ended(Lot lot, UnaryOperator<Bidding> end) {
    return end.apply(Bidding.onAdded(Auction.announce(lot, terms(NOON, 1)), auctions()))
        .committedTo(auctions())
        .after()
        .id();
  }

  private Auction added(Lot lot, Instant start, int hours) {
    Auction auction = Auction.announce(lot, terms(start, hours));
    auctions().add(anOpeningOf(auction));
    return auction;
  }

  private static Terms terms(Instant start, int hours) {
    return Terms.of(
        BiddingMode.OPEN, Money.of(1_000, "KRW"), start, NOON.plus(Duration.ofHours(hours)));
  }

  private static Lot lot(UserId seller, String title) {
    return new Lot(anyAuctionId(), anyRoomId(), seller, title);
  }
}
