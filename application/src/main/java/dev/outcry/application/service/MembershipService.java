package dev.outcry.application.service;

import dev.outcry.application.port.in.JoinRoom;
import dev.outcry.application.port.in.LeaveRoom;
import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.IdGenerator;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.room.MemberRole;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomType;
import dev.outcry.domain.timeline.Content.Note;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.timeline.SystemCode;
import dev.outcry.domain.user.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

final class MembershipService implements JoinRoom, LeaveRoom {

  private final Rooms rooms;
  private final Timeline timeline;
  private final CarryOutEffects effects;
  private final IdGenerator ids;
  private final InstantSource clock;

  MembershipService(
      Rooms rooms,
      Timeline timeline,
      CarryOutEffects effects,
      IdGenerator ids,
      InstantSource clock) {
    this.rooms = rooms;
    this.timeline = timeline;
    this.effects = effects;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Room join(JoinRoom.Command command) {
    Room room = rooms.find(command.roomId()).orElseThrow(RoomAccess::notFound);
    if (rooms.membership(room.id(), command.caller()).isPresent()) {
      return room;
    }
    if (!room.kind().isOpenToJoin()) {
      throw RoomAccess.notFound();
    }
    Seq head = timeline.head(room.id()).seq();
    Membership membership =
        Membership.of(room, command.caller(), MemberRole.MEMBER, head, clock.instant());
    Effect enter = note(SystemCode.ENTER, room.id(), command.caller());
    return switch (rooms.join(membership, room.kind().memberLimit(), List.of(enter))) {
      case JOINED -> {
        effects.soon(enter.source());
        yield room;
      }
      case ALREADY_MEMBER -> room;
      case FULL -> throw new RefusedException(RefusalCode.ROOM_FULL);
    };
  }

  @Override
  public void leave(LeaveRoom.Command command) {
    Room room = rooms.find(command.roomId()).orElseThrow(RoomAccess::notFound);
    if (rooms.membership(room.id(), command.caller()).isEmpty()) {
      throw RoomAccess.notFound();
    }
    if (room.type() == RoomType.DIRECT) {
      rooms.hide(room.id(), command.caller(), timeline.head(room.id()).seq());
      return;
    }
    Effect leave = note(SystemCode.LEAVE, room.id(), command.caller());
    if (rooms.leave(room.id(), command.caller(), List.of(leave))) {
      effects.soon(leave.source());
    }
  }

  /** Each entering and leaving is a cause of its own. */
  private Effect note(SystemCode code, RoomId roomId, UserId userId) {
    return new Effect.RoomNote(
        "room:" + roomId.value(),
        roomId,
        MessageKey.causedBy(code + ":" + ids.next()),
        new Note(code, Map.of("userId", userId.value())));
  }
}
