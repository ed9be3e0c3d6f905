package dev.outcry.application.port.in;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/**
 * What was said, page by page; only what the caller may see. Refused with {@code ROOM_NOT_FOUND}.
 */
public interface ReadHistory {

  /** The largest page. */
  int MAX_SIZE = 100;

  /** From where to read. */
  enum Direction {
    /** Below the place, newest first. */
    BEFORE,
    /** Above the place, oldest first. */
    AFTER,
    /** Half a page below and the rest from the place on, oldest first. */
    AROUND
  }

  /**
   * @param place empty for the newest page, with {@code BEFORE} only
   * @param size from 1; more than {@value #MAX_SIZE} is taken as that
   */
  record Query(UserId caller, RoomId roomId, Direction direction, Optional<Seq> place, int size) {
    public Query {
      require(size >= 1, "size", "must be at least 1");
      require(
          direction == Direction.BEFORE || place.isPresent(),
          "place",
          "is needed for this direction");
      size = Math.min(size, MAX_SIZE);
    }

    /** The newest page. */
    public static Query newest(UserId caller, RoomId roomId, int size) {
      return new Query(caller, roomId, Direction.BEFORE, Optional.empty(), size);
    }
  }

  /**
   * @param hasMore whether there is more in the direction of reading
   * @param next the place to go on from in the same direction; empty if there is no more
   */
  record Page(List<EntryView> entries, boolean hasMore, Optional<Seq> next) {}

  /** One page. */
  Page read(Query query);
}
