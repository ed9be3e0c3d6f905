package dev.outcry.application.service;

import dev.outcry.application.port.out.Effect.RoomNote;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.BidPlaced;
import dev.outcry.domain.auction.Lot;
import dev.outcry.domain.room.DirectPair;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Content.Note;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.SystemCode;
import dev.outcry.domain.user.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What an auction says in its room: what anyone may know, and nobody's id. */
final class AuctionNotes {

  private AuctionNotes() {}

  /** What effects of this auction are filed under. */
  static String source(AuctionId id) {
    return "auction:" + id.value();
  }

  static RoomNote effect(Lot lot, String cause, Note note) {
    String source = source(lot.auctionId());
    return new RoomNote(source, lot.roomId(), MessageKey.causedBy(source + ":" + cause), note);
  }

  /** Opens the direct room of winner and seller, once the lot is sold. */
  static Optional<RoomNote> award(Auction auction) {
    return Objects.requireNonNull(auction.hammer())
        .fold(
            sold -> Optional.of(award(auction, sold.winner())),
            unsold -> Optional.empty(),
            cancelled -> Optional.empty());
  }

  private static RoomNote award(Auction auction, UserId winner) {
    String source = source(auction.id());
    MessageKey key = MessageKey.causedBy(source + ":award");
    Map<String, Object> params = new HashMap<>(price(auction));
    params.put("auctionId", auction.id().value());
    return new RoomNote(
        source,
        new RoomId(key.toString()),
        key,
        new Note(SystemCode.AWARD, params),
        Optional.of(new DirectPair(auction.lot().seller(), winner, source)));
  }

  static Note bid(Auction auction, BidPlaced placed) {
    Map<String, Object> params = new HashMap<>(price(auction));
    params.put("bidCount", auction.standing().bidCount());
    if (placed.extended()) {
      params.put("endsAt", auction.endsAt().toString());
    }
    return new Note(SystemCode.BID, params);
  }

  static Note reserveMet(Auction auction) {
    return new Note(SystemCode.RESERVE_MET, price(auction));
  }

  static Note closed(Auction auction) {
    return Objects.requireNonNull(auction.hammer())
        .fold(
            sold -> new Note(SystemCode.SOLD, price(auction)),
            unsold -> new Note(SystemCode.UNSOLD, Map.of("reason", unsold.reason().name())),
            cancelled -> new Note(SystemCode.CANCELLED, Map.of()));
  }

  static Map<String, Object> price(Auction auction) {
    return Map.of(
        "price", auction.price().minorUnits(),
        "currency", auction.price().currency().getCurrencyCode());
  }
}
