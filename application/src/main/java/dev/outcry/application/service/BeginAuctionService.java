package dev.outcry.application.service;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.application.port.in.DraftAuction;
import dev.outcry.application.port.in.OpenAuction;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.IdGenerator;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.Lot;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.history.Opening;
import dev.outcry.domain.history.Salt;
import dev.outcry.domain.room.MemberRole;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.timeline.Seq;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

final class BeginAuctionService implements OpenAuction, DraftAuction {

  private final Auctions auctions;
  private final Rooms rooms;
  private final IdGenerator ids;
  private final Supplier<Salt> salts;
  private final InstantSource clock;

  BeginAuctionService(
      Auctions auctions, Rooms rooms, IdGenerator ids, Supplier<Salt> salts, InstantSource clock) {
    this.auctions = auctions;
    this.rooms = rooms;
    this.ids = ids;
    this.salts = salts;
    this.clock = clock;
  }

  @Override
  public Auction open(Command command) {
    return added(command, Auction::announce);
  }

  @Override
  public Auction draft(Command command) {
    return added(command, Auction::prepare);
  }

  private Auction added(Command command, BiFunction<Lot, Terms, Auction> begun) {
    Instant now = clock.instant();
    require(command.terms().schedule().endsAt().isAfter(now), "endsAt", "must not have passed");
    AuctionId auctionId = new AuctionId(ids.next());
    RoomId roomId = new RoomId(ids.next());
    Lot lot = new Lot(auctionId, roomId, command.seller(), command.title(), command.description());
    Room.OfAuction kind = new Room.OfAuction(auctionId, new RoomName(command.title()));
    Room room = new Room(roomId, kind, command.seller(), now);
    Auction auction = begun.apply(lot, command.terms());
    rooms.add(
        room, List.of(Membership.of(room, command.seller(), MemberRole.OWNER, Seq.NONE, now)));
    auctions.add(Opening.of(auction, salts.get()));
    return auction;
  }
}
