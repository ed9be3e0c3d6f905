package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A room as STOMP tells of it. */
final class RoomSubscription extends RoomFeed {

  private final StompSession stomp;
  private volatile boolean resuming;
  private @Nullable String receipt;

  RoomSubscription(
      StompSession session,
      String id,
      UserId caller,
      RoomId roomId,
      boolean resuming,
      @Nullable String receipt) {
    super(session, id, ServerFrames.messageTo(id), caller, roomId);
    this.stomp = session;
    this.resuming = resuming;
    this.receipt = receipt;
  }

  @Override
  @Nullable SharedMessage encode(EntryView entry) {
    return stomp.engine().encodings().entry(roomId(), entry);
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
    deliver(stomp.engine().encodings().signal(roomId(), event, person, more));
  }

  @Override
  void announce(long rev) {
    stomp.receipt(receipt);
    receipt = null;
    if (resuming) {
      deliver(Encodings.event(roomId(), "SYNCED", rev));
    }
  }

  @Override
  byte[] resync(long rev) {
    resuming = false;
    return Encodings.event(roomId(), "RESYNC_REQUIRED", rev);
  }

  @Override
  byte[] head(long rev) {
    return Encodings.event(roomId(), "HEAD", rev);
  }

  @Override
  void tellEnded(Refused refused) {
    Subscribing.tellEnded(stomp, this, refused);
  }

  @Override
  void drain() {
    deliver(Encodings.draining(roomId()));
  }
}
