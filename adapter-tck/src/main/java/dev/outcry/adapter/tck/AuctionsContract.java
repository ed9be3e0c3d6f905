package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.NOON;
import static dev.outcry.adapter.tck.Samples.anAuction;
import static dev.outcry.adapter.tck.Samples.anEffect;
import static dev.outcry.adapter.tck.Samples.anOpeningOf;
import static dev.outcry.adapter.tck.Samples.anyAuctionId;
import static dev.outcry.adapter.tck.Samples.anyBidKey;
import static dev.outcry.adapter.tck.Samples.anyName;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static dev.outcry.adapter.tck.Samples.toBuyAtOnce;
import static dev.outcry.adapter.tck.Samples.withReserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Auctions.BidRef;
import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.Effects;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.history.Opening;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Auctions} does. */
public interface AuctionsContract
    extends AuctionReadsContract, AuctionListContract, AuctionHistoryContract {

  @Override
  Auctions auctions();

  /** What {@link #auctions} leaves to be carried out. */
  Effects effects();

  @Test
  default void a1_everyReadSeesWhatWasCommitted() {
    Bidding announced = Bidding.onAdded(anAuction(), auctions());
    AuctionReading.assertHolds(auctions(), announced);

    Bidding bidding = announced.bid().bid().committedTo(auctions());
    AuctionReading.assertHolds(auctions(), bidding);

    Bidding closing = bidding.then().bid().close().committedTo(auctions());
    AuctionReading.assertHolds(auctions(), bidding, closing);
  }

  @Test
  default void a1_everyReadSeesThatAnAuctionWasCalledOff() {
    Bidding bidding =
        Bidding.onAdded(anAuction(), auctions()).bid().cancel().committedTo(auctions());
    AuctionReading.assertHolds(auctions(), bidding);

    Bidding unexplained =
        Bidding.onAdded(anAuction(), auctions()).withdraw().committedTo(auctions());
    AuctionReading.assertHolds(auctions(), unexplained);
  }

  @Test
  default void a1_everyReadSeesThatALotWasBought() {
    Bidding offered = Bidding.onAdded(toBuyAtOnce(anAuction()), auctions());
    AuctionReading.assertHolds(auctions(), offered);

    AuctionReading.assertHolds(auctions(), offered.buy().committedTo(auctions()));
  }

  @Test
  default void a1_everyReadSeesALowerReserve() {
    Bidding bidding = Bidding.onAdded(withReserve(anAuction()), auctions()).bid();
    Bidding lower = bidding.lowerReserve(8_000).committedTo(auctions());
    AuctionReading.assertHolds(auctions(), lower);

    Bidding met = lower.then().lowerReserve(1_000).committedTo(auctions());
    AuctionReading.assertHolds(auctions(), lower, met);
  }

  @Test
  default void a1_everyThreadSeesWhatOthersCommittedBefore() {
    AuctionId id = Bidding.onAdded(anAuction(), auctions()).after().id();

    Race.of(
        runner -> {
          Bidding mine = bidWhateverTheState(id);
          assertThat(auctions().find(id).orElseThrow().decisions())
              .isGreaterThanOrEqualTo(mine.after().decisions());
          assertThat(auctions().decisions(id, Set.of(BidRef.of(mine.last()))))
              .containsExactly(mine.last());
          return runner;
        });

    assertThat(auctions().history(id, 0, 1_000)).hasSize(Race.THREADS);
  }

  @Test
  default void a1_whatIsUnknownIsAbsent() {
    AuctionId unknown = anyAuctionId();

    assertThat(auctions().find(unknown)).isEmpty();
    assertThat(auctions().ledger(unknown)).isEmpty();
    assertThat(auctions().decisions(unknown, Set.of(new BidRef(anyUserId(), anyBidKey()))))
        .isEmpty();
    assertThat(auctions().history(unknown, 0, 10)).isEmpty();
  }

  @Test
  default void a2_aCommitOnAnOldStateIsRefusedAndChangesNothing() {
    Bidding announced = Bidding.onAdded(anAuction(), auctions());
    Bidding first = announced.bid().committedTo(auctions());
    Effect effect = anEffect(anyName());

    assertThat(announced.bid().bid().causing(effect).to(auctions())).isFalse();

    AuctionReading.assertHolds(auctions(), first);
    assertThat(effects().pending(effect.source(), 10)).isEmpty();
  }

  @Test
  default void a2_aStateIsOldAlsoIfTheLastBidWasRefused() {
    Bidding announced = Bidding.onAdded(anAuction(), auctions());
    Bidding refused = announced.bid(1, NOON).committedTo(auctions());
    assertThat(refused.after().version()).isEqualTo(announced.after().version());

    assertThat(announced.bid().to(auctions())).isFalse();

    AuctionReading.assertHolds(auctions(), refused);
  }

  @Test
  default void a3_ofConcurrentCommitsFromOneStateExactlyOneSucceeds() {
    Bidding base = Bidding.onAdded(anAuction(), auctions()).bid().committedTo(auctions());

    List<Optional<Bidding>> taken =
        Race.of(
            runner -> {
              Bidding mine = base.then().bid();
              return mine.to(auctions()) ? Optional.of(mine) : Optional.empty();
            });

    List<Bidding> winners = taken.stream().flatMap(Optional::stream).toList();
    assertThat(winners).hasSize(1);
    AuctionReading.assertHolds(auctions(), base, winners.get(0));
  }

  @Test
  default void a4_auctionStepsAndEffectsAppearTogether() {
    for (int round = 0; round < 50; round++) {
      Effect effect = anEffect(anyName());
      Bidding bidding =
          Bidding.onAdded(anAuction(), auctions()).times(10, Bidding::bid).causing(effect);
      AuctionId id = bidding.after().id();

      Watch.during(
          () -> assertThat(bidding.to(auctions())).isTrue(),
          () -> {
            if (auctions().find(id).orElseThrow().decisions() > 0) {
              assertThat(auctions().history(id, 0, 100)).hasSize(10);
              assertThat(effects().pending(effect.source(), 10)).containsExactly(effect);
            } else if (!effects().pending(effect.source(), 10).isEmpty()) {
              assertThat(auctions().find(id)).contains(bidding.after());
            }
          });
    }
  }

  @Test
  default void a4_aClosingWithoutBidsLeavesItsEffectsToo() {
    Effect effect = anEffect(anyName());

    Bidding closing =
        Bidding.onAdded(anAuction(), auctions()).close().causing(effect).committedTo(auctions());

    AuctionReading.assertHolds(auctions(), closing);
    assertThat(effects().pending(effect.source(), 10)).containsExactly(effect);
  }

  @Test
  default void a8_anAuctionIsAddedOnce() {
    Auction auction = anAuction();
    Bidding bidding = Bidding.onAdded(auction, auctions()).bid().committedTo(auctions());

    assertThatThrownBy(() -> auctions().add(anOpeningOf(auction)))
        .isInstanceOf(IllegalStateException.class);

    AuctionReading.assertHolds(auctions(), bidding);
  }

  @Test
  default void a8_ofConcurrentAddsExactlyOneSucceeds() {
    Opening opening = anOpeningOf(anAuction());

    List<Boolean> added =
        Race.of(
            runner -> {
              try {
                auctions().add(opening);
                return true;
              } catch (IllegalStateException known) {
                return false;
              }
            });

    assertThat(added).containsOnlyOnce(true);
  }

  @Test
  default void a14_severalAuctionsAreCommittedAtOnceEachByItself() {
    Effect caused = anEffect(anyName());
    Effect causedToo = anEffect(anyName());
    Effect lost = anEffect(anyName());
    Bidding one = Bidding.onAdded(anAuction(), auctions()).bid().causing(caused);
    Bidding announced = Bidding.onAdded(anAuction(), auctions());
    Bidding faster = announced.bid().committedTo(auctions());
    Bidding overtaken = announced.bid().bid().causing(lost);
    Bidding other = Bidding.onAdded(anAuction(), auctions()).bid().bid().causing(causedToo);

    assertThat(auctions().commitAll(List.of(one.batch(), overtaken.batch(), other.batch())))
        .containsExactlyInAnyOrder(one.after().id(), other.after().id());

    AuctionReading.assertHolds(auctions(), one);
    AuctionReading.assertHolds(auctions(), faster);
    AuctionReading.assertHolds(auctions(), other);
    assertThat(effects().pending(caused.source(), 10)).containsExactly(caused);
    assertThat(effects().pending(causedToo.source(), 10)).containsExactly(causedToo);
    assertThat(effects().pending(lost.source(), 10)).isEmpty();
  }

  @Test
  default void a14_severalAuctionsAreReadAtOnce() {
    Bidding one = Bidding.onAdded(anAuction(), auctions()).bid().bid().committedTo(auctions());
    Bidding other = Bidding.onAdded(anAuction(), auctions()).bid().committedTo(auctions());
    AuctionId oneId = one.after().id();
    AuctionId otherId = other.after().id();

    assertThat(auctions().ledgers(Set.of(oneId, otherId, anyAuctionId())))
        .containsExactlyInAnyOrder(
            auctions().ledger(oneId).orElseThrow(), auctions().ledger(otherId).orElseThrow());
    assertThat(
            auctions()
                .decisions(
                    Map.of(
                        oneId,
                        bidsOf(one, other),
                        otherId,
                        bidsOf(one, other),
                        anyAuctionId(),
                        bidsOf(one))))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(one, other).flatMap(each -> each.decisions().stream()).toList());
    assertThat(auctions().decisions(Map.of(otherId, bidsOf(one)))).isEmpty();
  }

  private static Set<BidRef> bidsOf(Bidding... biddings) {
    return Stream.of(biddings)
        .flatMap(each -> each.decisions().stream())
        .map(BidRef::of)
        .collect(Collectors.toSet());
  }

  private Bidding bidWhateverTheState(AuctionId id) {
    while (true) {
      Bidding bidding = Bidding.on(auctions().ledger(id).orElseThrow()).bid();
      if (bidding.to(auctions())) {
        return bidding;
      }
    }
  }
}
