package dev.outcry.application.service;

import dev.outcry.application.port.in.CreateDirectRoom;
import dev.outcry.application.port.in.CreateGroupRoom;
import dev.outcry.application.port.out.Blocks;
import dev.outcry.application.port.out.IdGenerator;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.SecretGenerator;
import dev.outcry.application.port.out.Users;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.room.DirectPair;
import dev.outcry.domain.room.MemberRole;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

final class RoomService implements CreateDirectRoom, CreateGroupRoom {

  private final Rooms rooms;
  private final Users users;
  private final Blocks blocks;
  private final IdGenerator ids;
  private final SecretGenerator secrets;
  private final InstantSource clock;

  RoomService(Ports ports, InstantSource clock) {
    rooms = ports.rooms();
    users = ports.users();
    blocks = ports.blocks();
    ids = ports.idGenerator();
    secrets = ports.secretGenerator();
    this.clock = clock;
  }

  @Override
  public Opened create(CreateDirectRoom.Command command) {
    DirectPair pair = new DirectPair(command.caller(), command.target(), command.context());
    requireKnown(Set.of(command.target()));
    if (!blocks.blockedAmong(command.target(), Set.of(command.caller())).isEmpty()) {
      throw new RefusedException(RefusalCode.BLOCKED);
    }
    Instant now = clock.instant();
    Room room = new Room(nextId(), new Room.Direct(pair), command.caller(), now);
    Room opened =
        rooms.add(
            room,
            List.of(
                Membership.of(room, command.caller(), MemberRole.MEMBER, Seq.NONE, now),
                Membership.of(room, command.target(), MemberRole.MEMBER, Seq.NONE, now)));
    return new Opened(opened, opened.id().equals(room.id()));
  }

  @Override
  public Room create(CreateGroupRoom.Command command) {
    List<UserId> others =
        command.members().stream().filter(id -> !id.equals(command.owner())).toList();
    if (others.size() >= Room.GROUP_LIMIT) {
      throw new RefusedException(RefusalCode.ROOM_FULL);
    }
    requireKnown(others);
    Instant now = clock.instant();
    Room.Group group =
        new Room.Group(command.name(), command.inviteOnly(), InviteCode.from(secrets.next()));
    Room room = new Room(nextId(), group, command.owner(), now);
    List<Membership> members = new ArrayList<>();
    members.add(Membership.of(room, command.owner(), MemberRole.OWNER, Seq.NONE, now));
    others.forEach(id -> members.add(Membership.of(room, id, MemberRole.MEMBER, Seq.NONE, now)));
    return rooms.add(room, members);
  }

  private void requireKnown(Collection<UserId> people) {
    if (users.findAll(people).size() < people.size()) {
      throw new RefusedException(RefusalCode.USER_NOT_FOUND);
    }
  }

  private RoomId nextId() {
    return new RoomId(ids.next());
  }
}
