package dev.outcry.examples;

import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.auction.AuctionState;
import dev.outcry.domain.auction.AuctionStatus;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.timeline.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A recorded auction that was held again.
 *
 * @param end the auction after the hammer fell
 * @param decisions one for each recorded bid, in their order
 * @param entries the room's timeline, bids and talk in one order
 */
record Sale(
    RecordedAuction record,
    Instant startedAt,
    AuctionState end,
    List<Decision> decisions,
    List<Entry> entries) {

  /** Whether it was sold at the recorded price, and to the recorded winner as far as known. */
  boolean isAsRecorded() {
    return end.status() == AuctionStatus.SOLD
        && end.price().equals(record.finalPrice())
        && (record.winner().isEmpty() || record.winner().equals(end.winner()));
  }

  /** The reasons of all refused bids. */
  Stream<RefusalCode> refusals() {
    return decisions.stream().map(Decision::refusal).flatMap(Optional::stream);
  }
}
