package dev.outcry.examples;

import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An auction that was held once, as its record tells. */
record RecordedAuction(
    String name,
    String item,
    Duration length,
    Money startPrice,
    Money finalPrice,
    List<RecordedBid> bids) {

  RecordedAuction {
    bids = List.copyOf(bids);
  }

  /**
   * Who won: the first to have bid the final price, since of equal bids the earlier leads. Empty if
   * the record is incomplete, that is, if it shows no such bid.
   */
  Optional<UserId> winner() {
    return bids.stream()
        .filter(bid -> bid.amount().equals(finalPrice))
        .map(RecordedBid::bidder)
        .findFirst();
  }
}
