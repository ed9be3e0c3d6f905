package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.port.in.WatchRoom;
import dev.outcry.application.port.in.WatchRoom.Command;
import dev.outcry.application.port.in.WatchRoom.Watch;
import dev.outcry.application.port.in.WatchRoom.Watcher;
import dev.outcry.domain.Refusal;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A room, live; first what the client lacks, if it said from where. */
final class RoomSubscription extends Subscription implements Watcher {

  /** Between two events that tell the client how far the room has come. */
  static final long HEAD_MILLIS = 25_000;

  private final RoomId roomId;
  private volatile boolean resuming;
  private @Nullable String receipt;
  private volatile @Nullable Watch watch;

  /** Waits for its sender's name. */
  private volatile @Nullable EntryView held;

  private boolean syncedWhileHeld;
  private volatile long rev;
  private volatile long headToldAt = Long.MAX_VALUE;

  RoomSubscription(
      StompSession session, String id, RoomId roomId, boolean resuming, @Nullable String receipt) {
    super(session, id);
    this.roomId = roomId;
    this.resuming = resuming;
    this.receipt = receipt;
  }

  RoomId roomId() {
    return roomId;
  }

  /** Once more after a resync; the later watch must also be the one that is kept. */
  synchronized void begin(WatchRoom watchRoom, UserId caller, Optional<Rev> lastRev) {
    watch = watchRoom.watch(new Command(caller, roomId, lastRev), this);
    if (hasEnded()) {
      end();
    } else {
      ready();
    }
  }

  @Override
  public void entry(EntryView entry) {
    rev = entry.rev().value();
    if (!passOn(entry)) {
      held = entry;
      awaitName(entry);
    }
  }

  private boolean passOn(EntryView entry) {
    byte[] message = session().engine().encodings().entry(roomId, entry);
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
      announce();
    }
  }

  @Override
  public void flush() {
    session().outbound().flush();
  }

  @Override
  public void typing(UserId person) {
    signal("TYPING", person, json -> {});
  }

  @Override
  public void looking(UserId person, boolean looking) {
    signal("VIEW", person, json -> json.put("looking", looking));
  }

  @Override
  public void read(UserId person, Seq seq) {
    signal("READ", person, json -> json.put("seq", seq.value()));
  }

  private void signal(String event, UserId person, Consumer<ObjectNode> more) {
    deliver(session().engine().encodings().signal(roomId, event, person, more));
  }

  @Override
  public void synced(Rev at) {
    rev = at.value();
    session().outbound().whileSending(this::announceInOrder);
  }

  private void announceInOrder() {
    syncedWhileHeld = held != null;
    if (!syncedWhileHeld) {
      announce();
    }
  }

  private void announce() {
    headToldAt = session().engine().now();
    session().receipt(receipt);
    receipt = null;
    if (resuming) {
      deliver(Encodings.event(roomId, "SYNCED", rev));
    }
  }

  /** The client reads history; the watch goes on from where the room is, so that none is missed. */
  @Override
  public void resyncRequired(Rev head) {
    rev = head.value();
    resuming = false;
    deliver(Encodings.event(roomId, "RESYNC_REQUIRED", rev));
    session().watchAnew(this, head);
  }

  @Override
  public void removed(Refusal refusal) {
    session().removed(this, refusal);
  }

  @Override
  public boolean isReady() {
    return held == null && session().outbound().isReady();
  }

  @Override
  void ready() {
    Watch present = watch;
    if (present != null) {
      present.ready();
    }
  }

  @Override
  void end() {
    super.end();
    Watch present = watch;
    if (present != null) {
      present.close();
    }
  }

  @Override
  void tick(long now) {
    if (now - headToldAt >= HEAD_MILLIS && isReady()) {
      headToldAt = now;
      deliver(Encodings.event(roomId, "HEAD", rev));
    }
  }

  @Override
  void drain() {
    deliver(Encodings.draining(roomId));
  }
}
