package dev.outcry.application.service;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.application.port.in.CloseDueAuctions;
import dev.outcry.application.port.in.OpenAuction;
import dev.outcry.application.port.in.ViewAuction;
import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.IdGenerator;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.AuctionState;
import dev.outcry.domain.auction.Lot;
import dev.outcry.domain.room.MemberRole;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.timeline.Seq;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

final class AuctionService implements OpenAuction, ViewAuction, CloseDueAuctions {

  private static final int AT_ONCE = 1_000;

  private final Auctions auctions;
  private final Rooms rooms;
  private final CommandLane<AuctionCommand> lane;
  private final IdGenerator ids;
  private final InstantSource clock;

  AuctionService(
      Auctions auctions,
      Rooms rooms,
      CommandLane<AuctionCommand> lane,
      IdGenerator ids,
      InstantSource clock) {
    this.auctions = auctions;
    this.rooms = rooms;
    this.lane = lane;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Auction open(Command command) {
    Instant now = clock.instant();
    require(command.terms().schedule().endsAt().isAfter(now), "endsAt", "must not have passed");
    AuctionId auctionId = new AuctionId(ids.next());
    RoomId roomId = new RoomId(ids.next());
    Lot lot = new Lot(auctionId, roomId, command.seller(), command.title());
    Room.OfAuction kind = new Room.OfAuction(auctionId, new RoomName(command.title()));
    Room room = new Room(roomId, kind, command.seller(), now);
    Auction auction = Auction.announce(lot, command.terms());
    rooms.add(
        room, List.of(Membership.of(room, command.seller(), MemberRole.OWNER, Seq.NONE, now)));
    auctions.add(auction);
    return auction;
  }

  @Override
  public AuctionView view(Query query) {
    Auction auction =
        auctions
            .find(query.auctionId())
            .orElseThrow(() -> new RefusedException(RefusalCode.AUCTION_NOT_FOUND));
    Instant now = clock.instant();
    if (auction.isDue(now)) {
      sendClose(auction.id());
    }
    return new AuctionView(
        auction.lot(),
        auction.terms().mode(),
        AuctionState.of(auction, now),
        auction.standing().isLedBy(query.caller()),
        now);
  }

  @Override
  public int closeDue() {
    List<AuctionId> due = auctions.due(clock.instant(), AT_ONCE);
    due.forEach(this::sendClose);
    return due.size();
  }

  /** A close that the lane does not take is sent again by the next turn, or the next to look. */
  private void sendClose(AuctionId id) {
    lane.append(id.value(), new AuctionCommand.Close(id));
  }
}
