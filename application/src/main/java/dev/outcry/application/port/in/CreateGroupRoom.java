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

  /**
   * @param inviteOnly whether joining later takes the invite code, and not only the id
   */
  record Command(UserId owner, RoomName name, Set<UserId> members, boolean inviteOnly) {
    public Command {
      members = Set.copyOf(members);
    }

    /** Of a group that whoever knows its id may join. */
    public Command(UserId owner, RoomName name, Set<UserId> members) {
      this(owner, name, members, false);
    }
  }

  /** Makes a new room. */
  Room create(Command command);
}
