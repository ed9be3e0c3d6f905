package dev.outcry.application.port.in;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;

/**
 * A moderator takes along what was said in a room, oldest first, as he sees it; in a direct room
 * each of the two may. Refused with {@code ROOM_NOT_FOUND}, and with {@code ROLE_TOO_LOW} to other
 * members.
 */
public interface ExportRoom {

  /** The largest page. */
  int MAX_SIZE = 100;

  /**
   * @param after the place of the last entry that was taken; {@link Seq#NONE} to begin
   * @param size from 1; more than {@value #MAX_SIZE} is taken as that
   */
  record Query(UserId caller, RoomId roomId, Seq after, int size) {
    public Query {
      require(size >= 1, "size", "must be at least 1");
      size = Math.min(size, MAX_SIZE);
    }
  }

  /** One page; whether the caller may is asked for each. */
  ReadHistory.Page export(Query query);
}
