package dev.outcry.application.port.in;

import dev.outcry.domain.Refusal;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.Optional;

/**
 * Someone watches a room live: every change once, in the order of revisions, from where the watcher
 * stands (rules M-04, M-06). What the feed loses is read from the store, so nothing is missing for
 * longer than the head check takes. Refused with {@code ROOM_NOT_FOUND}.
 *
 * <p>Nothing is queued for a watcher that cannot take more: it falls behind, and catches up from
 * the store page by page when it is ready again. An entry that changed several times meanwhile
 * comes once, as it stands.
 */
public interface WatchRoom {

  /**
   * @param lastRev the last revision that the watcher has: what came later is delivered first, then
   *     {@code synced}. Empty to begin with what comes after the revision that {@code synced}
   *     names.
   */
  record Command(UserId caller, RoomId roomId, Optional<Rev> lastRev) {}

  /**
   * Takes what comes. Called by one thread at a time, in order, and must not wait for anything. One
   * that throws is not called again.
   */
  interface Watcher {
    /** An entry was posted or changed. */
    void entry(EntryView entry);

    /**
     * No entry follows for the moment. Called after every run of entries, also of one: who gathers
     * what it passes on can pass it on now.
     */
    default void flush() {}

    /**
     * Another person is typing; no longer, if that is not said again within six seconds. Told while
     * live, as well as that goes.
     */
    default void typing(UserId person) {}

    /** Someone, on whatever device, has read up to here. Told while live, as well as that goes. */
    default void read(UserId person, Seq seq) {}

    /**
     * Another person has the room open now, or no longer. Told while live, as well as that goes; in
     * rooms of at most 100 members.
     */
    default void looking(UserId person, boolean looking) {}

    /** Everything up to this revision has been delivered; what follows is live. */
    default void synced(Rev rev) {}

    /** Catching up is not possible from there; the watch has ended. Read history, watch anew. */
    default void resyncRequired(Rev rev) {}

    /** The watch has ended because the caller may no longer read the room. */
    default void removed(Refusal refusal) {}

    /** Whether more can be taken; asked before each entry. */
    default boolean isReady() {
      return true;
    }
  }

  /** A watch that goes on until it is closed. */
  interface Watch extends AutoCloseable {
    /** To be called when {@link Watcher#isReady} is true again after it was false. */
    void ready();

    /** Ends the watch; calls that have begun may still finish. */
    @Override
    void close();
  }

  /** Begins to watch; what the watcher lacks is delivered by another thread. */
  Watch watch(Command command, Watcher watcher);
}
