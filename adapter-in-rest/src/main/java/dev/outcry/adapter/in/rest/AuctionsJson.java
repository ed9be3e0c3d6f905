package dev.outcry.adapter.in.rest;

import dev.outcry.application.port.in.ListAuctions;
import dev.outcry.application.port.out.Auctions.Place;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
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
    return place.endsAt().toEpochMilli() + "." + place.id();
  }

  static Place place(String cursor) {
    int dot = cursor.indexOf('.');
    try {
      Instant endsAt = Instant.ofEpochMilli(Long.parseLong(cursor.substring(0, Math.max(0, dot))));
      return new Place(endsAt, new AuctionId(cursor.substring(dot + 1)));
    } catch (NumberFormatException malformed) {
      throw new InvalidValueException("cursor", "must be one that a page gave");
    }
  }
}
