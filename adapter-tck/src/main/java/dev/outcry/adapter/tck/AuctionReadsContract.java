package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.ALL;
import static dev.outcry.adapter.tck.Samples.NOON;
import static dev.outcry.adapter.tck.Samples.aDraftOf;
import static dev.outcry.adapter.tck.Samples.anAuction;
import static dev.outcry.adapter.tck.Samples.anAuctionEndingAt;
import static dev.outcry.adapter.tck.Samples.anyBidKey;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static dev.outcry.adapter.tck.Samples.toBuyAtOnce;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Auctions.BidRef;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Auctions} answers when it is read. Part of {@link AuctionsContract}. */
public interface AuctionReadsContract {

  /** The auctions to test, the same throughout a test. */
  Auctions auctions();

  @Test
  default void a5_aDecisionIsFoundAsItWasStoredWhateverCameAfter() {
    Auction auction = anAuction();
    UserId bidder = anyUserId();
    Bidding first =
        Bidding.onAdded(auction, auctions())
            .bid(bidder, anyBidKey(), 1_000, NOON)
            .bid(bidder, anyBidKey(), 1_050, NOON.plusMillis(1))
            .bid(auction.lot().seller(), anyBidKey(), 2_000, NOON.plusMillis(2))
            .committedTo(auctions());

    first
        .then()
        .bid()
        .bid(bidder, anyBidKey(), 5_000, NOON.plusMillis(3))
        .close()
        .bid(bidder, anyBidKey(), 6_000, auction.endsAt())
        .committedTo(auctions());

    for (Decision decision : first.decisions()) {
      assertThat(auctions().decisions(auction.id(), Set.of(BidRef.of(decision))))
          .containsExactly(decision);
    }
  }

  @Test
  default void a11_whoeverMadeABidThatWasAcceptedIsABidder() {
    Auction auction = anAuction();
    UserId refused = anyUserId();
    UserId often = anyUserId();
    Bidding bidding =
        Bidding.onAdded(auction, auctions())
            .bid(often, anyBidKey(), 1_000, NOON)
            .bid(refused, anyBidKey(), 1_050, NOON)
            .bid(anyUserId(), anyBidKey(), 2_000, NOON)
            .bid(often, anyBidKey(), 3_000, NOON)
            .bid()
            .committedTo(auctions());
    List<UserId> expected =
        bidding.decisions().stream()
            .map(decision -> decision.bid().bidder())
            .filter(bidder -> !bidder.equals(refused))
            .distinct()
            .sorted(comparing(UserId::value))
            .toList();
    Bidding.onAdded(anAuction(), auctions()).bid().committedTo(auctions());

    assertThat(auctions().bidders(auction.id(), Optional.empty(), ALL)).isEqualTo(expected);
    assertThat(auctions().bidders(auction.id(), Optional.empty(), 2))
        .isEqualTo(expected.subList(0, 2));
    assertThat(auctions().bidders(auction.id(), Optional.of(expected.get(0)), ALL))
        .isEqualTo(expected.subList(1, 3));
    assertThat(auctions().bidders(anAuction().id(), Optional.empty(), ALL)).isEmpty();
  }

  @Test
  default void a5_aBidIsNamedByAuctionBidderAndKey() {
    AuctionId there = Bidding.onAdded(anAuction(), auctions()).after().id();
    UserId bidder = anyUserId();
    BidKey key = anyBidKey();
    Bidding here =
        Bidding.onAdded(anAuction(), auctions())
            .bid(bidder, key, 1_000, NOON)
            .bid(anyUserId(), key, 1_100, NOON)
            .bid(bidder, anyBidKey(), 1_200, NOON)
            .committedTo(auctions());

    Set<BidRef> asked =
        Set.of(
            BidRef.of(here.decisions().get(0)),
            BidRef.of(here.decisions().get(1)),
            new BidRef(anyUserId(), key));
    assertThat(auctions().decisions(here.after().id(), asked))
        .containsExactlyInAnyOrderElementsOf(here.decisions().subList(0, 2));
    assertThat(auctions().decisions(there, asked)).isEmpty();
    assertThat(auctions().decisions(here.after().id(), Set.of())).isEmpty();
  }

  @Test
  default void a7_whatShouldBeClosedIsDueSoonestFirst() {
    Instant end = aTimeLongAgo();
    AuctionId third = addedEndingAt(end.plusMillis(2));
    AuctionId first = addedEndingAt(end);
    AuctionId second = addedEndingAt(end.plusMillis(1));
    AuctionId tooLate = addedEndingAt(end.plusMillis(3));

    List<AuctionId> due = auctions().due(end.plusMillis(2), ALL);

    assertThat(due)
        .containsSubsequence(first, second, third)
        .doesNotContain(tooLate)
        .doesNotHaveDuplicates();
    assertThat(auctions().due(end.plusMillis(2), 2)).isEqualTo(due.subList(0, 2));
    assertThat(auctions().due(end, ALL)).contains(first).doesNotContain(second);
    assertThat(auctions().due(end.minusMillis(1), ALL)).doesNotContain(first);
  }

  @Test
  default void a7_whatIsClosedIsNotDue() {
    Instant end = aTimeLongAgo();

    Bidding closing =
        Bidding.onAdded(anAuctionEndingAt(end), auctions()).bid().close().committedTo(auctions());

    assertThat(auctions().due(end.plusSeconds(3_600), ALL)).doesNotContain(closing.after().id());
  }

  @Test
  default void a7_whatWasCalledOffIsNotDue() {
    Instant end = aTimeLongAgo();

    Bidding off =
        Bidding.onAdded(anAuctionEndingAt(end), auctions()).bid().cancel().committedTo(auctions());

    assertThat(auctions().due(end.plusSeconds(3_600), ALL)).doesNotContain(off.after().id());
  }

  @Test
  default void a7_whatIsPreparedIsNotDueUntilItIsPublished() {
    Instant end = aTimeLongAgo();
    Bidding prepared = Bidding.onAdded(aDraftOf(anAuctionEndingAt(end)), auctions());
    AuctionId id = prepared.after().id();
    AuctionReading.assertHolds(auctions(), prepared);
    assertThat(auctions().due(end, ALL)).doesNotContain(id);

    AuctionReading.assertHolds(auctions(), prepared.publish().committedTo(auctions()));
    assertThat(auctions().due(end, ALL)).containsOnlyOnce(id);
  }

  @Test
  default void a7_whatWasBoughtIsNotDue() {
    Instant end = aTimeLongAgo();

    Bidding bought =
        Bidding.onAdded(toBuyAtOnce(anAuctionEndingAt(end)), auctions())
            .buy()
            .committedTo(auctions());

    assertThat(auctions().due(end.plusSeconds(3_600), ALL)).doesNotContain(bought.after().id());
  }

  @Test
  default void a7_whatWasExtendedIsDueLater() {
    Instant end = aTimeLongAgo();

    Auction extended =
        Bidding.onAdded(anAuctionEndingAt(end), auctions())
            .bid(1_000, end.minusMillis(1))
            .committedTo(auctions())
            .after();

    assertThat(extended.endsAt()).isAfter(end);
    assertThat(auctions().due(extended.endsAt().minusMillis(1), ALL)).doesNotContain(extended.id());
    assertThat(auctions().due(extended.endsAt(), ALL)).containsOnlyOnce(extended.id());
  }

  @Test
  default void a12_whoSellsOrLeadsIsBoundUntilItIsClosed() {
    UserId loser = anyUserId();
    UserId leader = anyUserId();
    Bidding open =
        Bidding.onAdded(anAuction(), auctions())
            .bid(loser, anyBidKey(), 1_000, NOON)
            .bid(leader, anyBidKey(), 2_000, NOON)
            .committedTo(auctions());
    UserId seller = open.after().lot().seller();
    Bidding prepared = Bidding.onAdded(aDraftOf(anAuction()), auctions());

    assertThat(auctions().isBound(seller)).isTrue();
    assertThat(auctions().isBound(leader)).isTrue();
    assertThat(auctions().isBound(loser)).isFalse();
    assertThat(auctions().isBound(prepared.after().lot().seller())).isFalse();
    assertThat(auctions().isBound(anyUserId())).isFalse();

    open.then().close().committedTo(auctions());
    assertThat(auctions().isBound(seller)).isFalse();
    assertThat(auctions().isBound(leader)).isFalse();
    prepared.publish().committedTo(auctions());
    assertThat(auctions().isBound(prepared.after().lot().seller())).isTrue();
  }

  @Test
  default void a13_whatSomebodyBidIsFoundInEveryAuction() {
    UserId bidder = anyUserId();
    Bidding here =
        Bidding.onAdded(anAuction(), auctions())
            .bid(bidder, anyBidKey(), 1_000, NOON)
            .bid(anyUserId(), anyBidKey(), 2_000, NOON)
            .bid(bidder, anyBidKey(), 1_500, NOON)
            .bid(bidder, anyBidKey(), 3_000, NOON)
            .committedTo(auctions());
    Bidding there =
        Bidding.onAdded(anAuction(), auctions())
            .bid()
            .bid(bidder, anyBidKey(), 5_000, NOON)
            .cancel()
            .committedTo(auctions());
    List<Decision> expected =
        Stream.of(here, there)
            .sorted(comparing(bidding -> bidding.after().id().value()))
            .flatMap(bidding -> bidding.decisions().stream())
            .filter(decision -> decision.bid().bidder().equals(bidder))
            .toList();

    assertThat(auctions().bidsOf(bidder, Optional.empty(), ALL)).isEqualTo(expected);
    assertThat(auctions().bidsOf(bidder, Optional.empty(), 3)).isEqualTo(expected.subList(0, 3));
    for (int i = 0; i < expected.size(); i++) {
      Auctions.BidPlace place = Auctions.BidPlace.of(expected.get(i));
      assertThat(auctions().bidsOf(bidder, Optional.of(place), ALL))
          .isEqualTo(expected.subList(i + 1, expected.size()));
    }
    assertThat(auctions().bidsOf(here.after().lot().seller(), Optional.empty(), ALL)).isEmpty();
  }

  private AuctionId addedEndingAt(Instant end) {
    return Bidding.onAdded(anAuctionEndingAt(end), auctions()).after().id();
  }

  /** Before all auctions of other tests, and not the same each time. */
  private static Instant aTimeLongAgo() {
    return Instant.EPOCH.plusMillis(ThreadLocalRandom.current().nextLong(1L << 39));
  }
}
