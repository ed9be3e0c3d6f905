package dev.outcry.adapter.out.memory;

import static java.util.Comparator.comparing;

import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Auctions that are announced and not closed, by their ends. */
final class AuctionEnds {

  private record End(Instant at, AuctionId id) {
    static End of(Auction auction) {
      return new End(auction.endsAt(), auction.id());
    }
  }

  private final NavigableSet<End> ends =
      new TreeSet<>(comparing(End::at).thenComparing(end -> end.id().value()));

  synchronized void add(Auction auction) {
    if (!auction.isClosed() && !auction.draft()) {
      ends.add(End.of(auction));
    }
  }

  /** Called in the order of the auction's commits. */
  synchronized void move(Auction before, Auction after) {
    if (after.isClosed() || before.draft() || !after.endsAt().equals(before.endsAt())) {
      ends.remove(End.of(before));
      add(after);
    }
  }

  synchronized List<AuctionId> notAfter(Instant at, int limit) {
    return ends.stream().takeWhile(end -> !end.at().isAfter(at)).limit(limit).map(End::id).toList();
  }
}
