package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.aDraftOf;
import static dev.outcry.adapter.tck.Samples.anAuction;
import static dev.outcry.adapter.tck.Samples.toBuyAtOnce;
import static dev.outcry.adapter.tck.Samples.withReserve;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Auctions;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.history.Ledger;
import dev.outcry.domain.history.LinkedStep;
import dev.outcry.domain.history.Replay;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Auctions} keeps of their histories. Part of {@link AuctionsContract}. */
public interface AuctionHistoryContract {

  /** The auctions to test, the same throughout a test. */
  Auctions auctions();

  @Test
  default void a6_historyIsInOrderAndComplete() {
    Bidding first =
        Bidding.onAdded(anAuction(), auctions()).times(3, Bidding::bid).committedTo(auctions());
    Bidding second = first.then().bid(1, first.after().decidedAt()).bid().committedTo(auctions());
    Bidding closing = second.then().close().committedTo(auctions());
    Bidding late = closing.then().bid(9_999, closing.after().endsAt()).committedTo(auctions());
    AuctionId id = late.after().id();
    AuctionReading.assertHolds(auctions(), first, second, closing, late);

    List<LinkedStep> all = auctions().history(id, 0, 100);
    assertThat(all).extracting(LinkedStep::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(auctions().history(id, 0, 2)).isEqualTo(all.subList(0, 2));
    assertThat(auctions().history(id, 2, 2)).isEqualTo(all.subList(2, 4));
    assertThat(auctions().history(id, 4, 100)).isEqualTo(all.subList(4, 7));
    assertThat(auctions().history(id, 6, 100)).isEqualTo(all.subList(6, 7));
    assertThat(auctions().history(id, late.last().seq(), 100)).isEmpty();
  }

  @Test
  default void a6_everyKindOfStepIsInTheHistory() {
    Bidding published =
        Bidding.onAdded(aDraftOf(withReserve(anAuction())), auctions())
            .lowerReserve(8_000)
            .publish()
            .bid()
            .lowerReserve(7_000)
            .cancel()
            .committedTo(auctions());
    AuctionReading.assertHolds(auctions(), published);

    Bidding bought =
        Bidding.onAdded(toBuyAtOnce(anAuction()), auctions()).buy().committedTo(auctions());
    AuctionReading.assertHolds(auctions(), bought);
  }

  @Test
  default void a10_anOpeningStaysWhateverBecomesOfTheAuction() {
    Bidding draft = Bidding.onAdded(aDraftOf(withReserve(anAuction())), auctions());
    AuctionId id = draft.after().id();
    assertThat(auctions().ledger(id)).contains(draft.ledger());

    Bidding changed =
        draft.publish().lowerReserve(1_000).bid().close().bid().committedTo(auctions());

    Ledger ledger = auctions().ledger(id).orElseThrow();
    assertThat(ledger.opening()).isEqualTo(draft.ledger().opening());
    assertThat(ledger).isEqualTo(changed.left());
  }

  @Test
  default void a10_theChainHoldsFromTheOpeningToTheEndOfTheLedger() {
    Bidding first =
        Bidding.onAdded(withReserve(anAuction()), auctions())
            .times(3, Bidding::bid)
            .lowerReserve(1_000)
            .committedTo(auctions());
    first.then().bid().close().bid().committedTo(auctions());
    AuctionId id = first.after().id();

    Ledger ledger = auctions().ledger(id).orElseThrow();
    Replay replay =
        Stream.iterate(0L, seq -> seq + 2)
            .limit(4)
            .flatMap(seq -> auctions().history(id, seq, 2).stream())
            .reduce(Replay.from(ledger.opening()), Replay::then, (one, other) -> other)
            .against(ledger);

    assertThat(replay.flaw()).isEmpty();
    assertThat(replay.auction()).isEqualTo(ledger.auction());
    assertThat(replay.link()).isEqualTo(ledger.last());
  }
}
