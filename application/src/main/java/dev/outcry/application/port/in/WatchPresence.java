package dev.outcry.application.port.in;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.session.PresenceStatus;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Someone watches who comes and goes: in a room that the caller is a member of, or among everyone
 * that the caller shares a direct or group room of at most {@value #SMALL_ROOM} members with. Who
 * may hear of whom is decided when someone comes or goes, so a watcher who was removed from a room
 * hears nothing more of it. Refused with {@code ROOM_NOT_FOUND}.
 *
 * <p>Presence is a hint: what the feed loses is not made good, a change may be told twice, and
 * while the sessions there are cannot be asked for, nothing is told. What was told last is what was
 * so when it was told.
 */
public interface WatchPresence {

  /** Of a larger room only the number of those present is told. */
  int SMALL_ROOM = 100;

  /**
   * @param roomId empty for everyone that the caller shares a small room with
   */
  record Command(UserId caller, Optional<RoomId> roomId) {}

  /**
   * Someone came or went.
   *
   * @param status as it was found when this was told
   * @param at when the change was noticed, in milliseconds
   */
  record Change(UserId userId, PresenceStatus status, Instant at) {}

  /** Takes what comes, possibly by several threads at once, and must not wait for anything. */
  interface Watcher {
    /** Someone else came or went. */
    void changed(Change change);

    /** So many members of a large room are present, of its first thousand. */
    default void counted(int online) {}

    /** From now on nothing is missed for want of watching. */
    default void begun() {}
  }

  /** A watch that goes on until it is closed. */
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }

  /** Begins to watch; nobody's present state is told, other than the number in a large room. */
  Watch watch(Command command, Watcher watcher);
}
