package dev.outcry.application.port.in;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;

/**
 * A member wants no notices of what is said in a room, but of being mentioned; or wants them again.
 * The others do not see it, and it ends with the membership. Refused with {@code ROOM_NOT_FOUND}.
 */
public interface MuteRoom {

  record Command(UserId caller, RoomId roomId, boolean muted) {}

  /** In force for what is said after this returned; once more changes nothing. */
  void mute(Command command);
}
