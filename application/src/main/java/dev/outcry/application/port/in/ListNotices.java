package dev.outcry.application.port.in;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.application.port.out.Notices.Kept;
import dev.outcry.application.port.out.Notices.Place;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/** What the caller was told, latest first. */
public interface ListNotices {

  /** The largest page. */
  int MAX_SIZE = 100;

  /** Unread notices are counted up to this. */
  int MAX_UNREAD = 999;

  /**
   * @param before where an earlier page ended
   * @param size from 1; more than {@value #MAX_SIZE} is taken as that
   */
  record Query(UserId caller, Optional<Place> before, int size) {
    public Query {
      require(size >= 1, "size", "must be at least 1");
      size = Math.min(size, MAX_SIZE);
    }
  }

  /**
   * @param next where to go on from; empty at the end
   * @param unread how many there are in all, at most {@value #MAX_UNREAD}
   */
  record Page(List<Kept> notices, Optional<Place> next, int unread) {
    public Page {
      notices = List.copyOf(notices);
    }
  }

  /** One page. */
  Page list(Query query);
}
