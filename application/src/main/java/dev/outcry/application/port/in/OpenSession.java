package dev.outcry.application.port.in;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.session.SessionId;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Someone is connected from now on, and present on every instance within a second, until the
 * session is closed. Neither opening nor closing waits for anything. Where sessions cannot be
 * remembered for now, nobody is told; they are as soon as that is over.
 */
public interface OpenSession {

  /**
   * @param silence answers for how long nothing was heard of the caller; asked by any thread, must
   *     not wait for anything
   */
  record Command(UserId caller, Supplier<Duration> silence) {}

  /** A session that goes on until it is closed. */
  interface Opened extends AutoCloseable {

    /** How many rooms a session has open at most; with one more, it leaves the first. */
    int MOST_VIEWS = 20;

    /** What the session is called among those of its person. */
    SessionId id();

    /**
     * This session has a room open from now on, until it leaves it or ends: within a second its
     * person is among those who look at it, and is told nothing anew of what is said there. Refused
     * with {@code ROOM_NOT_FOUND} unless the person may read the room.
     */
    void enter(RoomId roomId);

    /** The room is no longer open here; once more, or of another room, changes nothing. */
    void leaveView(RoomId roomId);

    /** Ends the session; once more changes nothing. */
    @Override
    void close();
  }

  /** Begins a session. */
  Opened open(Command command);
}
