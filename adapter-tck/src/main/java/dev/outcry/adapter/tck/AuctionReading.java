package dev.outcry.adapter.tck;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Auctions.BidRef;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.history.LinkedStep;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads auctions for tests. */
final class AuctionReading {

  private AuctionReading() {}

  /** Every way to read an auction shows what these commits left, in their order. */
  static void assertHolds(Auctions auctions, Bidding... commits) {
    Auction auction = commits[commits.length - 1].after();
    List<Decision> all = Stream.of(commits).flatMap(commit -> commit.decisions().stream()).toList();
    Set<BidRef> bids = all.stream().map(BidRef::of).collect(toSet());
    List<LinkedStep> steps = Stream.of(commits).flatMap(commit -> commit.steps().stream()).toList();
    assertThat(auctions.find(auction.id())).contains(auction);
    assertThat(auctions.ledger(auction.id())).contains(commits[commits.length - 1].left());
    assertThat(auctions.history(auction.id(), 0, 1_000)).isEqualTo(steps);
    assertThat(auctions.decisions(auction.id(), bids)).containsExactlyInAnyOrderElementsOf(all);
  }
}
