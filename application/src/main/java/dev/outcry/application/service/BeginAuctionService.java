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
  private final LotPictures pictures;
  private final InstantSource clock;

  BeginAuctionService(
      Ports ports, Supplier<Salt> salts, LotPictures pictures, InstantSource clock) {
    this.auctions = ports.auctions();
    this.rooms = ports.rooms();
    this.ids = ports.idGenerator();
    this.salts = salts;
    this.pictures = pictures;
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
    Lot lot = lot(command);
    Room.OfAuction kind = new Room.OfAuction(lot.auctionId(), new RoomName(command.title()));
    Room room = new Room(lot.roomId(), kind, command.seller(), now);
    Auction auction = begun.apply(lot, command.terms());
    pictures.check(lot);
    rooms.add(
        room, List.of(Membership.of(room, command.seller(), MemberRole.OWNER, Seq.NONE, now)));
    pictures.show(lot);
    auctions.add(Opening.of(auction, salts.get()));
    return auction;
  }

  private Lot lot(Command command) {
    return new Lot(
        new AuctionId(ids.next()),
        new RoomId(ids.next()),
        command.seller(),
        command.title(),
        command.description(),
        command.pictures());
  }
}
