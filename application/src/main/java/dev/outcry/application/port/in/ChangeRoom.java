package dev.outcry.application.port.in;

import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.user.UserId;
import java.util.Optional;

/**
 * A moderator renames a group, slows a room down or freezes it; notes say so. Refused with {@code
 * ROOM_NOT_FOUND} and {@code ROLE_TOO_LOW}.
 */
public interface ChangeRoom {

  /** What is empty stays as it is. */
  record Command(
      UserId caller,
      RoomId roomId,
      Optional<RoomName> name,
      Optional<Integer> slowModeSeconds,
      Optional<Boolean> frozen) {}

  /** The room as it stands then; what others change at the same time stays changed. */
  Room change(Command command);
}
