package dev.outcry.application.port.in;

import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;

/**
 * A moderator gives a group another invite code. Refused with {@code ROOM_NOT_FOUND} and {@code
 * ROLE_TOO_LOW}.
 */
public interface RenewInviteCode {

  record Command(UserId caller, RoomId roomId) {}

  /** The room with its new code; the one before opens nothing any more. */
  Room renew(Command command);
}
