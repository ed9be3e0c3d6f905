package dev.outcry.adapter.in.stomp.engine;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one client says: bytes become frames, one batch at a time. Not thread-safe. */
final class Inbound {

  private static final Batch NOTHING = new Batch(List.of(), null);

  /**
   * The frames that are complete.
   *
   * @param bad what came after them, if that was no frame
   */
  record Batch(List<Frame> frames, @Nullable BadFrameException bad) {}

  private final FrameDecoder decoder = new FrameDecoder();
  private Batch batch = NOTHING;

  /** Takes all of the bytes, which may be reused when this returns. */
  void take(ByteBuffer bytes) {
    List<Frame> frames = new ArrayList<>(1);
    BadFrameException broken = null;
    try {
      decoder.decode(bytes, frames);
    } catch (BadFrameException bad) {
      broken = bad;
    }
    batch = frames.isEmpty() && broken == null ? NOTHING : new Batch(frames, broken);
  }

  /** What has been taken since it was last asked for; null if no frame came of it yet. */
  @Nullable Batch next() {
    Batch next = batch;
    batch = NOTHING;
    return next == NOTHING ? null : next;
  }
}
