package dev.outcry.adapter.in.rest;

import dev.outcry.application.port.in.ListAuctions;
import dev.outcry.application.port.out.Auctions.Place;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.user.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of auctions, soonest end first. */
record AuctionsJson(List<AuctionJson> auctions, boolean hasMore, @Nullable String nextCursor) {

  static AuctionsJson of(ListAuctions.Page page, UserId caller, Names names) {
    return new AuctionsJson(
        page.auctions().stream().map(view -> AuctionJson.of(view, caller, names)).toList(),
        page.next().isPresent(),
        page.next().map(AuctionsJson::cursor).orElse(null));
  }

  private static String cursor(Place place) {
    return Cursor.of(place.endsAt(), place.id());
  }

  static Place place(String cursor) {
    return Cursor.place(cursor, (at, id) -> new Place(at, new AuctionId(id)));
  }
}
