package dev.outcry.adapter.in.rest;

import dev.outcry.application.port.in.ReadBids;
import dev.outcry.application.port.in.ReadBids.KnownBid;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the bids that others may know of. */
record KnownBidsJson(List<KnownBidJson> bids, boolean hasMore, @Nullable Long nextCursor) {

  /**
   * @param bidderId for the seller once the auction is closed, and for the bidder
   * @param price of the auction after the bid, in minor units
   */
  record KnownBidJson(
      String bidderMasked,
      @Nullable String bidderId,
      @Nullable String bidderNickname,
      boolean own,
      long price,
      boolean extended,
      long version,
      Instant at) {}

  static KnownBidsJson of(ReadBids.Page page, UserId caller, Names names) {
    return new KnownBidsJson(
        page.bids().stream().map(bid -> one(bid, caller, page.named(), names)).toList(),
        page.next().isPresent(),
        page.next().isPresent() ? page.next().getAsLong() : null);
  }

  private static KnownBidJson one(KnownBid bid, UserId caller, boolean named, Names names) {
    boolean own = bid.bidder().equals(caller);
    boolean known = own || named;
    return new KnownBidJson(
        names.masked(bid.bidder()),
        known ? bid.bidder().value() : null,
        known ? names.nickname(bid.bidder()) : null,
        own,
        bid.price().minorUnits(),
        bid.extended(),
        bid.version(),
        bid.at());
  }
}
