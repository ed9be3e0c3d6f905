package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.user.UserId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A channel that a client has entered. */
final class RawChannel extends RoomFeed {

  private final RawSession raw;

  /** What is answered once nothing is missed; after a resync it has been. */
  private @Nullable ObjectNode welcome;

  RawChannel(RawSession session, UserId caller, RoomId channel, ObjectNode welcome) {
    super(session, channel.value(), null, caller, channel);
    this.raw = session;
    this.welcome = welcome;
  }

  @Override
  @Nullable SharedMessage encode(EntryView entry) {
    return raw.engine().rawEncodings().entry(roomId(), entry);
  }

  @Override
  void announce(long rev) {
    ObjectNode answer = welcome;
    welcome = null;
    if (answer != null) {
      raw.say(answer.put("rev", rev));
    }
  }

  @Override
  byte[] resync(long rev) {
    return event("NOTIFY_RESYNC", rev);
  }

  @Override
  byte[] head(long rev) {
    return event("NOTIFY_HEAD", rev);
  }

  private byte[] event(String type, long rev) {
    return ServerFrames.json(RawFrames.inChannel(type, roomId()).put("rev", rev));
  }

  @Override
  void tellEnded(Refused refused) {
    raw.leave(roomId());
    raw.say(RawFrames.inChannel("NOTIFY_REMOVED", roomId()).put("code", refused.code()));
  }
}
