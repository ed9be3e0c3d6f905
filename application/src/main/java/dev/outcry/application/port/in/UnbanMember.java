package dev.outcry.application.port.in;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;

/**
 * A moderator lifts a ban; the person is not a member by that. Refused with {@code ROOM_NOT_FOUND}
 * and {@code ROLE_TOO_LOW}.
 */
public interface UnbanMember {

  record Command(UserId caller, RoomId roomId, UserId person) {}

  /** From now on there is no ban. */
  void unban(Command command);
}
