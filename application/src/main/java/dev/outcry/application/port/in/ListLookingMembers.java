package dev.outcry.application.port.in;

import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.util.List;

/** Who of a room has it open, for its members. Refused with {@code ROOM_NOT_FOUND}. */
public interface ListLookingMembers {

  record Query(UserId caller, RoomId roomId) {}

  /**
   * Those who look of the first {@value Room#GROUP_LIMIT} members, in the order in which they
   * joined.
   */
  List<UserId> list(Query query);
}
