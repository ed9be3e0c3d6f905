package dev.outcry.application.port.in;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;

/**
 * Someone goes. A group or an auction's room loses a member, and a note says so; a direct room is
 * only out of sight until something new is said (rule M-32). A group whose owner leaves goes to the
 * moderator, or else to the member, who has been in it longest. Refused with {@code ROOM_NOT_FOUND}
 * to whoever is not in it, as if there were no such room.
 */
public interface LeaveRoom {

  record Command(UserId caller, RoomId roomId) {}

  /** The membership has ended when this returns, the note follows. */
  void leave(Command command);
}
