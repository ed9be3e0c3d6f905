package dev.outcry.application.service;

import dev.outcry.application.port.in.WatchRoom.Watch;
import dev.outcry.application.port.in.WatchRoom.Watcher;
import dev.outcry.application.port.out.FeedMessage.ReadMoved;
import dev.outcry.application.port.out.FeedMessage.Signal;
import dev.outcry.application.port.out.FeedMessage.Typing;
import dev.outcry.application.port.out.FeedMessage.ViewChanged;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.application.service.RoomAccess.Reader;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.timeline.Content.Note;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.SystemCode;
import dev.outcry.domain.user.UserId;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

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

  private static final long NOWHERE = -1;

  private final RoomHub hub;
  private final Supplier<Reader> access;
  private final Optional<Rev> lastRev;
  private final Watcher watcher;
  private final AtomicReference<State> state = new AtomicReference<>(State.CATCHING_UP);
  private final AtomicBoolean beginning = new AtomicBoolean();
  private volatile Reader reader;
  private volatile boolean accessInDoubt;
  private volatile boolean stale;

  /** A number: an object would be one more to be collected for each entry. */
  private volatile long at = NOWHERE;

  private boolean announced;

  /**
   * @param access answers what the watcher may read at that time, or refuses
   */
  RoomWatch(
      RoomHub hub, Supplier<Reader> access, Reader reader, Optional<Rev> lastRev, Watcher watcher) {
    this.hub = hub;
    this.access = access;
    this.reader = reader;
    this.lastRev = lastRev;
    this.watcher = watcher;
  }

  /** What was delivered so far, this person would see otherwise now. */
  void goStale() {
    stale = true;
  }

  boolean isStale() {
    return stale;
  }

  /** Nothing more is delivered before the store has said what this person may read. */
  void doubtAccess() {
    accessInDoubt = true;
  }

  boolean isInDoubt() {
    return accessInDoubt;
  }

  UserId person() {
    return reader.userId();
  }

  Room room() {
    return reader.room();
  }

  /** Where the watcher wants to begin; empty for wherever the room is. */
  Optional<Rev> lastRev() {
    return lastRev;
  }

  /** True for the one caller who shall see to it that the watch begins. */
  boolean claimBeginning() {
    return beginning.compareAndSet(false, true);
  }

  boolean hasBegun() {
    return at != NOWHERE;
  }

  /** The last revision that was delivered. */
  Rev at() {
    return new Rev(at);
  }

  void beginAt(Rev rev) {
    at = rev.value();
  }

  boolean isClosed() {
    return state.get() == State.CLOSED;
  }

  /** Delivers what is new to the watcher; false if it takes no more, for now or for good. */
  boolean deliver(List<Entry> entries) {
    boolean takesMore = true;
    try {
      for (Iterator<Entry> rest = entries.iterator(); takesMore && rest.hasNext(); ) {
        takesMore = deliver(rest.next());
      }
      watcher.flush();
      return takesMore;
    } catch (Throwable broken) {
      end(broken);
      return false;
    }
  }

  private boolean deliver(Entry entry) {
    if (isClosed()) {
      return false;
    }
    if (entry.rev().value() <= at) {
      return true;
    }
    if (!watcher.isReady()) {
      return false;
    }
    watcher.entry(reader.view(entry));
    at = entry.rev().value();
    accessInDoubt |= endsMembership(entry);
    return !accessInDoubt && !isClosed();
  }

  /** Tells of what somebody does right now; who cannot take it misses nothing that stays. */
  void signal(Signal signal) {
    try {
      if (!isClosed() && !accessInDoubt && watcher.isReady() && reader.hears(signal.userId())) {
        pass(signal);
      }
    } catch (Throwable broken) {
      end(broken);
    }
  }

  private void pass(Signal signal) {
    boolean own = reader.userId().equals(signal.userId());
    if (signal instanceof ReadMoved moved) {
      watcher.read(moved.userId(), moved.seq());
    } else if (signal instanceof Typing typing && !own) {
      watcher.typing(typing.userId());
    } else if (signal instanceof ViewChanged view && !own) {
      watcher.looking(view.userId(), view.looking());
    }
  }

  /** Someone who left may have come back since; the store knows. */
  void checkAccess() {
    if (!accessInDoubt) {
      return;
    }
    accessInDoubt = false;
    try {
      reader = access.get();
    } catch (RefusedException removed) {
      close();
      watcher.removed(removed.refusal());
    } catch (UnavailableException stillInDoubt) {
      accessInDoubt = true;
      throw stillInDoubt;
    }
  }

  /** From now on the hub delivers. */
  void goLive() {
    if (state.compareAndSet(State.CATCHING_UP, State.LIVE) && !announced) {
      announced = true;
      watcher.synced(at());
    }
  }

  /**
   * From now on nobody delivers until the watcher is ready, or its access is no longer in doubt.
   */
  void stepAside() {
    try {
      State was = state.getAndUpdate(s -> s == State.CLOSED ? s : State.BEHIND);
      if (was != State.CLOSED && (accessInDoubt || watcher.isReady())) {
        ready();
      }
    } catch (Throwable broken) {
      end(broken);
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

  private void end(Throwable broken) {
    close();
    BackgroundFailures.report(broken);
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
