package dev.outcry.application.port.in;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.function.Function;

/**
 * Everything that changed since a revision, edits and deletions included, page by page (rule M-04).
 * Refused with {@code ROOM_NOT_FOUND}.
 */
public interface ResumeRoom {

  /** How far behind one may be. Beyond that, reading the newest page anew is cheaper. */
  long MAX_BEHIND = 10_000;

  /** The largest page. */
  int MAX_LIMIT = 500;

  /**
   * @param after the last revision that the caller has
   * @param limit from 1; more than {@value #MAX_LIMIT} is taken as that
   */
  record Query(UserId caller, RoomId roomId, Rev after, int limit) {
    public Query {
      require(limit >= 1, "limit", "must be at least 1");
      limit = Math.min(limit, MAX_LIMIT);
    }
  }

  /** What there is to catch up with: a page, or word that pages cannot do it. */
  sealed interface Resumed {
    /** One of the two, by kind. */
    <R> R fold(
        Function<? super Changes, ? extends R> changes,
        Function<? super ResyncRequired, ? extends R> resync);
  }

  /**
   * Changed entries, each once, as they stand, in the order of revisions.
   *
   * @param rev the revision that the caller has with this page
   * @param hasMore whether there are later ones
   */
  record Changes(List<EntryView> entries, Rev rev, boolean hasMore) implements Resumed {
    @Override
    public <R> R fold(
        Function<? super Changes, ? extends R> changes,
        Function<? super ResyncRequired, ? extends R> resync) {
      return changes.apply(this);
    }
  }

  /**
   * The caller is ahead of the room, or more than {@value #MAX_BEHIND} changes behind: what it has
   * is worth nothing, and history must be read anew.
   *
   * @param rev the room's revision
   */
  record ResyncRequired(Rev rev) implements Resumed {
    @Override
    public <R> R fold(
        Function<? super Changes, ? extends R> changes,
        Function<? super ResyncRequired, ? extends R> resync) {
      return resync.apply(this);
    }
  }

  /** One page. */
  Resumed resume(Query query);
}
