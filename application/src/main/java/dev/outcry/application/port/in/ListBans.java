package dev.outcry.application.port.in;

import dev.outcry.domain.room.Ban;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.util.List;

/**
 * Who is banned from a room, for its moderators. Refused with {@code ROOM_NOT_FOUND} and {@code
 * ROLE_TOO_LOW}.
 */
public interface ListBans {

  /** How many are listed. */
  int LIMIT = 1_000;

  record Query(UserId caller, RoomId roomId) {}

  /** The latest first, at most {@value #LIMIT}. */
  List<Ban> list(Query query);
}
