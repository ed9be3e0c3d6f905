package dev.outcry.application.port.in;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;

/**
 * A member is typing (rule M-22). Whoever watches the room is told, at most once in three seconds,
 * as well as that goes: nothing is stored, and what is too much is dropped in silence, as is
 * everything in rooms of more than 100 members. Refused with {@code ROOM_NOT_FOUND}, and with
 * {@code BLOCKED} as a message to that room would be.
 */
public interface SignalTyping {

  record Command(UserId caller, RoomId roomId) {}

  /** Tells whoever watches. */
  void signal(Command command);
}
