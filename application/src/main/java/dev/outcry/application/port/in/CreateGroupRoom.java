package dev.outcry.application.port.in;

import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.user.UserId;
import java.util.Set;

/**
 * Someone gathers people. The caller owns the room; those gathered are in it from its beginning, so
 * no entry says that they entered. Refused with {@code USER_NOT_FOUND} or {@code ROOM_FULL}.
 */
public interface CreateGroupRoom {

  record Command(UserId owner, RoomName name, Set<UserId> members) {
    public Command {
      members = Set.copyOf(members);
    }
  }

  /** Makes a new room. */
  Room create(Command command);
}
