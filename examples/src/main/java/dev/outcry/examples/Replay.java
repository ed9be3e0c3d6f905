package dev.outcry.examples;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of one recorded auction.
 *
 * @param first held without a reserve
 * @param second held with the recorded price as the reserve; only if the first differs from a
 *     complete record
 */
record Replay(Sale first, Optional<Sale> second) {

  /** Holds an auction, and once more with a reserve if that may explain the record. */
  static Replay of(RecordedAuction record, SaleRoom saleRoom) throws InterruptedException {
    Sale first = saleRoom.hold(record, Optional.empty());
    if (first.isAsRecorded() || record.winner().isEmpty()) {
      return new Replay(first, Optional.empty());
    }
    return new Replay(first, Optional.of(saleRoom.hold(record, Optional.of(record.finalPrice()))));
  }

  RecordedAuction record() {
    return first.record();
  }

  /** The sale that is compared with the record. */
  Sale sale() {
    return second.orElse(first);
  }

  /** All sales that were held. */
  Stream<Sale> sales() {
    return Stream.concat(Stream.of(first), second.stream());
  }

  Verdict verdict() {
    if (first.isAsRecorded()) {
      return Verdict.EQUAL;
    }
    return second
        .map(sale -> sale.isAsRecorded() ? Verdict.EQUAL_WITH_RESERVE : Verdict.DIFFERENT)
        .orElse(Verdict.INCOMPLETE_RECORD);
  }
}
