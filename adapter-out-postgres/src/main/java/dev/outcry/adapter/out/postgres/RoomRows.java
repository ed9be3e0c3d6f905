package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Rooms.Listing;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.room.DirectPair;
import dev.outcry.domain.room.MemberRole;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.room.RoomRules;
import dev.outcry.domain.room.RoomType;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Rooms and memberships to rows and back. */
@Mapper(config = RowMapping.class)
interface RoomRows {

  RoomRows MAPPED = new MappedRoomRows();

  @Mapping(target = "id", source = "room.id")
  @Mapping(target = "type", expression = "java(room.type().name())")
  @Mapping(target = "title", expression = "java(title(room.kind()))")
  @Mapping(target = "auctionId", expression = "java(auctionId(room.kind()))")
  @Mapping(target = "firstId", expression = "java(firstId(room.kind()))")
  @Mapping(target = "secondId", expression = "java(secondId(room.kind()))")
  @Mapping(target = "context", expression = "java(context(room.kind()))")
  @Mapping(target = "inviteOnly", expression = "java(inviteOnly(room.kind()))")
  @Mapping(target = "inviteCode", expression = "java(inviteCode(room.kind()))")
  @Mapping(target = "slowSeconds", source = "room.rules.slowModeSeconds")
  @Mapping(target = "frozen", source = "room.rules.frozen")
  RoomRow row(Room room, long memberCount);

  default Room room(RoomRow row) {
    return new Room(
        new RoomId(row.id),
        kind(row),
        new UserId(row.createdBy),
        Values.instant(row.createdAt),
        new RoomRules(row.slowSeconds, row.frozen));
  }

  @Mapping(target = "readSeq", source = "mark.read")
  @Mapping(target = "deliveredSeq", source = "mark.delivered")
  MembershipRow row(Membership membership);

  default Membership membership(MembershipRow row) {
    return new Membership(
        new RoomId(row.roomId),
        new UserId(row.userId),
        MemberRole.valueOf(row.role),
        new Seq(row.hiddenUpTo),
        Optional.ofNullable(row.leftAt).map(Seq::new),
        new ReadMark(new Seq(row.readSeq), new Seq(row.deliveredSeq)),
        Values.instant(row.joinedAt),
        Values.instant(row.mutedUntil),
        row.quiet);
  }

  @Mapping(target = "memberCount", source = "room.memberCount")
  Listing listing(RoomOfMember found);

  private static Room.Kind kind(RoomRow row) {
    return switch (RoomType.valueOf(row.type)) {
      case DIRECT ->
          new Room.Direct(
              new DirectPair(new UserId(row.firstId), new UserId(row.secondId), row.context));
      case GROUP ->
          new Room.Group(new RoomName(row.title), row.inviteOnly, new InviteCode(row.inviteCode));
      case AUCTION -> new Room.OfAuction(new AuctionId(row.auctionId), new RoomName(row.title));
    };
  }

  default @Nullable String title(Room.Kind kind) {
    return kind.name().map(RoomName::value).orElse(null);
  }

  default @Nullable String auctionId(Room.Kind kind) {
    return kind instanceof Room.OfAuction auction ? auction.auctionId().value() : null;
  }

  default @Nullable String firstId(Room.Kind kind) {
    return kind instanceof Room.Direct direct ? direct.pair().first().value() : null;
  }

  default @Nullable String secondId(Room.Kind kind) {
    return kind instanceof Room.Direct direct ? direct.pair().second().value() : null;
  }

  default @Nullable String context(Room.Kind kind) {
    return kind instanceof Room.Direct direct ? direct.pair().context() : null;
  }

  default @Nullable Boolean inviteOnly(Room.Kind kind) {
    return kind instanceof Room.Group group ? group.inviteOnly() : null;
  }

  default @Nullable String inviteCode(Room.Kind kind) {
    return kind instanceof Room.Group group ? group.inviteCode().value() : null;
  }

  default @Nullable Long number(Optional<Seq> seq) {
    return seq.map(Seq::value).orElse(null);
  }
}
