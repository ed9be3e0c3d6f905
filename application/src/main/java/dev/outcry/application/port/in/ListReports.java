package dev.outcry.application.port.in;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.application.port.out.Reports.Kept;
import dev.outcry.application.port.out.Reports.Place;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.util.List;
import java.util.Optional;

/**
 * What was reported in a room, latest first, for those who keep order there and for administrators.
 * Refused with {@code ROOM_NOT_FOUND}, and with {@code ROLE_TOO_LOW} to other members, which both
 * in a direct room are.
 */
public interface ListReports {

  /** The largest page. */
  int MAX_SIZE = 100;

  /**
   * @param role what the caller may do to the server
   * @param before where an earlier page ended
   * @param size from 1; more than {@value #MAX_SIZE} is taken as that
   */
  record Query(UserId caller, UserRole role, RoomId roomId, Optional<Place> before, int size) {
    public Query {
      require(size >= 1, "size", "must be at least 1");
      size = Math.min(size, MAX_SIZE);
    }
  }

  /**
   * @param next where to go on from; empty at the end
   */
  record Page(List<Kept> reports, Optional<Place> next) {
    public Page {
      reports = List.copyOf(reports);
    }
  }

  /** One page. */
  Page list(Query query);
}
