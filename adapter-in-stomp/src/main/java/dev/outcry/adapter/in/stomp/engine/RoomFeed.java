package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.port.in.WatchRoom;
import dev.outcry.application.port.in.WatchRoom.Command;
import dev.outcry.application.port.in.WatchRoom.Watch;
import dev.outcry.application.port.in.WatchRoom.Watcher;
import dev.outcry.domain.Refusal;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.user.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A room, live, in its order; first what the client lacks, if it said from where. */
abstract class RoomFeed extends Subscription implements Watcher {

  /** Between two events that tell the client how far the room has come. */
  static final long HEAD_MILLIS = 25_000;

  private final UserId caller;
  private final RoomId roomId;
  private volatile @Nullable Watch watch;

  /** Waits for its sender's name. */
  private volatile @Nullable EntryView held;

  private boolean syncedWhileHeld;
  private volatile long rev;
  private volatile long headToldAt = Long.MAX_VALUE;

  RoomFeed(Session session, String id, byte @Nullable [] head, UserId caller, RoomId roomId) {
    super(session, id, head);
    this.caller = caller;
    this.roomId = roomId;
  }

  /** Null as long as the sender's name is not known. */
  abstract @Nullable SharedMessage encode(EntryView entry);

  /** From now on nothing is missed. */
  abstract void announce(long rev);

  /** What the client lacks is too much to be sent. */
  abstract byte[] resync(long rev);

  /** The room has come so far. */
  abstract byte[] head(long rev);

  /** No more comes of it. */
  abstract void tellEnded(Refused refused);

  final RoomId roomId() {
    return roomId;
  }

  /** Once more after a resync; the later watch must also be the one that is kept. */
  final synchronized void begin(WatchRoom watchRoom, Optional<Rev> lastRev) {
    watch = watchRoom.watch(new Command(caller, roomId, lastRev), this);
    if (hasEnded()) {
      end();
    } else {
      ready();
    }
  }

  @Override
  public final void entry(EntryView entry) {
    rev = entry.rev().value();
    if (!passOn(entry)) {
      held = entry;
      awaitName(entry);
    }
  }

  private boolean passOn(EntryView entry) {
    SharedMessage message = encode(entry);
    if (message != null) {
      gather(message);
    }
    return message != null;
  }

  private void awaitName(EntryView entry) {
    UserId sender = entry.fold(visible -> visible.entry().sender(), hidden -> UserId.SYSTEM);
    session().engine().nicknames().whenKnown(sender, this::release);
  }

  /** By another thread than the one that delivers, which meanwhile finds this not ready. */
  private void release() {
    session().outbound().whileSending(this::passOnHeld);
    ready();
  }

  private void passOnHeld() {
    EntryView entry = held;
    if (entry == null) {
      return;
    }
    if (!passOn(entry)) {
      awaitName(entry);
      return;
    }
    held = null;
    flush();
    if (syncedWhileHeld) {
      syncedWhileHeld = false;
      announceNow();
    }
  }

  @Override
  public final void flush() {
    session().outbound().flush();
  }

  @Override
  public final void synced(Rev at) {
    rev = at.value();
    session().outbound().whileSending(this::announceInOrder);
  }

  private void announceInOrder() {
    syncedWhileHeld = held != null;
    if (!syncedWhileHeld) {
      announceNow();
    }
  }

  private void announceNow() {
    headToldAt = session().engine().now();
    announce(rev);
  }

  /** The client reads history; the watch goes on from where the room is, so that none is missed. */
  @Override
  public final void resyncRequired(Rev head) {
    rev = head.value();
    deliver(resync(rev));
    session().engine().executeInTheEnd(() -> watchAnew(head));
  }

  private void watchAnew(Rev from) {
    try {
      begin(session().engine().outcry().watchRoom(), Optional.of(from));
    } catch (RuntimeException refused) {
      ended(Refused.of(refused));
    }
  }

  /** The caller may no longer read the room. */
  @Override
  public final void removed(Refusal refusal) {
    ended(Refused.of(refusal));
  }

  /** What was heard so far is all. */
  private void ended(Refused refused) {
    session().subscriptions().remove(this);
    tellEnded(refused);
  }

  @Override
  public final boolean isReady() {
    return held == null && session().outbound().isReady();
  }

  @Override
  final void ready() {
    Watch present = watch;
    if (present != null) {
      present.ready();
    }
  }

  @Override
  final void end() {
    super.end();
    Watch present = watch;
    if (present != null) {
      present.close();
    }
  }

  @Override
  final void tick(long now) {
    if (now - headToldAt >= HEAD_MILLIS && isReady()) {
      headToldAt = now;
      deliver(head(rev));
    }
  }
}
