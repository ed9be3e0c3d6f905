package dev.outcry.application.service;

import dev.outcry.application.port.in.JoinByInvite;
import dev.outcry.application.port.in.JoinRoom;
import dev.outcry.application.port.in.LeaveRoom;
import dev.outcry.application.port.in.MuteRoom;
import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Rooms.Change;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.room.MemberRole;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomType;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.timeline.SystemCode;
import dev.outcry.domain.user.UserId;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class MembershipService implements JoinRoom, JoinByInvite, LeaveRoom, MuteRoom {

  private final Rooms rooms;
  private final Timeline timeline;
  private final RoomChanges changes;
  private final Throttle throttle;
  private final InstantSource clock;

  MembershipService(
      Rooms rooms, Timeline timeline, RoomChanges changes, Throttle throttle, InstantSource clock) {
    this.rooms = rooms;
    this.timeline = timeline;
    this.changes = changes;
    this.throttle = throttle;
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
    return joined(room, command.caller(), RefusalCode.ROOM_NOT_FOUND);
  }

  @Override
  public Room join(JoinByInvite.Command command) {
    throttle.invite(command.caller());
    RefusalCode unknown = RefusalCode.INVITE_CODE_NOT_FOUND;
    Room room = rooms.findBy(command.inviteCode()).orElseThrow(() -> new RefusedException(unknown));
    return joined(room, command.caller(), unknown);
  }

  private Room joined(Room room, UserId caller, RefusalCode ifBanned) {
    Seq head = timeline.head(room.id()).seq();
    Membership membership = Membership.of(room, caller, room.roleOf(caller), head, clock.instant());
    Effect enter = changes.note(SystemCode.ENTER, room.id(), caller);
    return switch (rooms.join(membership, room.kind().memberLimit(), List.of(enter))) {
      case JOINED -> {
        changes.tell(room.id());
        yield room;
      }
      case ALREADY_MEMBER -> room;
      case FULL -> throw new RefusedException(RefusalCode.ROOM_FULL);
      case BANNED -> throw new RefusedException(ifBanned);
    };
  }

  @Override
  public void leave(LeaveRoom.Command command) {
    Room room = rooms.find(command.roomId()).orElseThrow(RoomAccess::notFound);
    Optional<Membership> member = rooms.membership(room.id(), command.caller());
    leave(room, member.orElseThrow(RoomAccess::notFound));
  }

  /** The same for a member, who may be gone by now. */
  void leave(Room room, Membership member) {
    UserId person = member.userId();
    if (room.type() == RoomType.DIRECT) {
      rooms.hide(room.id(), person, timeline.head(room.id()).seq());
      return;
    }
    Optional<Membership> present = Optional.of(member);
    while (present.isPresent() && !hasLeft(room, present.get())) {
      present = rooms.membership(room.id(), person);
    }
  }

  @Override
  public void mute(MuteRoom.Command command) {
    if (!rooms.quiet(command.roomId(), command.caller(), command.muted())) {
      throw RoomAccess.notFound();
    }
  }

  /** False if it has to be looked at anew. */
  private boolean hasLeft(Room room, Membership member) {
    Effect leave = changes.note(SystemCode.LEAVE, room.id(), member.userId());
    Optional<Membership> heir = heirOf(room, member);
    boolean left =
        heir.isEmpty()
            ? rooms.leave(room.id(), member.userId(), List.of(leave))
            : rooms.change(
                List.of(
                    Change.gone(member), Change.to(heir.get(), heir.get().as(MemberRole.OWNER))),
                List.of(leave, changes.assigned(heir.get(), MemberRole.OWNER)));
    if (left) {
      changes.cut(room.id(), member.userId());
    }
    return left;
  }

  /** To whom a group goes: the moderator, or else the member, who has been there longest. */
  private Optional<Membership> heirOf(Room room, Membership member) {
    if (room.type() != RoomType.GROUP || member.role() != MemberRole.OWNER) {
      return Optional.empty();
    }
    return rooms.members(room.id(), Room.GROUP_LIMIT).stream()
        .filter(other -> !other.userId().equals(member.userId()))
        .min(Comparator.comparing(Membership::role));
  }
}
