package dev.outcry.application.service;

import dev.outcry.application.port.in.WatchRoom.Watch;
import dev.outcry.application.port.in.WatchRoom.Watcher;
import dev.outcry.application.service.RoomAccess.Reader;
import dev.outcry.domain.timeline.Content.Note;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.SystemCode;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One watcher of a room: live, or behind and catching up from the store. At most one thread
 * delivers to it at a time: the hub while it is live, the one that catches up while it is not.
 */
final class RoomWatch implements Watch {

  private enum State {
    CATCHING_UP,
    LIVE,
    /** Not ready to take more; whoever says that it is ready again sets it to catching up. */
    BEHIND,
    CLOSED
  }

  private final RoomHub hub;
  private final Reader reader;
  private final Watcher watcher;
  private final AtomicReference<State> state = new AtomicReference<>(State.CATCHING_UP);
  private final Optional<Rev> lastRev;
  private volatile @Nullable Rev at;
  private boolean announced;

  RoomWatch(RoomHub hub, Reader reader, Optional<Rev> lastRev, Watcher watcher) {
    this.hub = hub;
    this.reader = reader;
    this.lastRev = lastRev;
    this.watcher = watcher;
  }

  /** Where the watcher wants to begin; empty for wherever the room is. */
  Optional<Rev> lastRev() {
    return lastRev;
  }

  boolean hasBegun() {
    return at != null;
  }

  /** The last revision that was delivered. */
  Rev at() {
    return Objects.requireNonNull(at);
  }

  void beginAt(Rev rev) {
    at = rev;
  }

  boolean isClosed() {
    return state.get() == State.CLOSED;
  }

  /** Delivers what is new to the watcher; false if it takes no more, for now or for good. */
  boolean deliver(Entry entry) {
    if (entry.rev().compareTo(at()) <= 0) {
      return !isClosed();
    }
    try {
      if (!watcher.isReady()) {
        return false;
      }
      watcher.entry(reader.view(entry));
      at = entry.rev();
      if (endsMembership(entry)) {
        close();
        watcher.removed(RoomAccess.notFound().refusal());
      }
    } catch (RuntimeException broken) {
      close();
      BackgroundFailures.report(broken);
    }
    return !isClosed();
  }

  /** From now on the hub delivers. */
  void goLive() {
    if (state.compareAndSet(State.CATCHING_UP, State.LIVE) && !announced) {
      announced = true;
      watcher.synced(at());
    }
  }

  /** From now on nobody delivers until the watcher says that it is ready. */
  void fallBehind() {
    State was = state.getAndUpdate(s -> s == State.CLOSED ? s : State.BEHIND);
    if (was != State.CLOSED && watcher.isReady()) {
      ready();
    }
  }

  void requireResync(Rev head) {
    close();
    watcher.resyncRequired(head);
  }

  @Override
  public void ready() {
    if (state.compareAndSet(State.BEHIND, State.CATCHING_UP)) {
      hub.catchUp(this);
    }
  }

  @Override
  public void close() {
    if (state.getAndSet(State.CLOSED) != State.CLOSED) {
      hub.forget(this);
    }
  }

  /** A room that is open to all may be read without being a member. */
  private boolean endsMembership(Entry entry) {
    if (reader.room().kind().isOpenToRead()) {
      return false;
    }
    return entry
        .content()
        .note()
        .filter(note -> note.code() == SystemCode.LEAVE)
        .map(Note::params)
        .filter(params -> reader.userId().value().equals(params.get("userId")))
        .isPresent();
  }
}
