package dev.outcry.application.port.in;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.application.port.out.Timeline.Place;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.SearchTerm;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/**
 * What was said and still stands, by any part of its words, latest first; only what the caller may
 * see. Refused with {@code ROOM_NOT_FOUND}.
 */
public interface SearchMessages {

  /** The largest page. */
  int MAX_SIZE = 100;

  /**
   * @param roomId where to search; all rooms that the caller is in if left out
   * @param before where an earlier page ended
   * @param size from 1; more than {@value #MAX_SIZE} is taken as that
   */
  record Query(
      UserId caller, SearchTerm term, Optional<RoomId> roomId, Optional<Place> before, int size) {
    public Query {
      require(size >= 1, "size", "must be at least 1");
      size = Math.min(size, MAX_SIZE);
    }
  }

  /**
   * @param next where to go on from; empty at the end
   */
  record Page(List<Entry> messages, Optional<Place> next) {
    public Page {
      messages = List.copyOf(messages);
    }
  }

  /** One page. */
  Page search(Query query);
}
