package dev.outcry.adapter.in.stomp.engine;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Puts the pieces of a message together: a message is a frame. Not thread-safe. */
final class RawInbound {

  /** The most bytes of a frame. */
  static final int MAX_FRAME = 64 * 1024;

  private static final byte[] NOTHING = {};

  /**
   * A message that is complete, or of which enough is known.
   *
   * @param tooLarge whether it is longer than a frame may be; then nothing of it is kept
   */
  record Said(byte[] bytes, boolean binary, boolean tooLarge) {}

  private byte[] buffer = NOTHING;
  private @Nullable Said said;

  /** Takes all of the bytes, which may be reused when this returns. */
  void take(ByteBuffer bytes, boolean binary, boolean last) {
    int length = buffer.length;
    int size = bytes.remaining();
    if (length + size > MAX_FRAME) {
      bytes.position(bytes.limit());
      buffer = NOTHING;
      said = new Said(NOTHING, binary, true);
      return;
    }
    byte[] all = Arrays.copyOf(buffer, length + size);
    bytes.get(all, length, size);
    buffer = last ? NOTHING : all;
    if (last) {
      said = new Said(all, binary, false);
    }
  }

  /** What has been said since it was last asked for; null if it is not complete. */
  @Nullable Said next() {
    Said next = said;
    said = null;
    return next;
  }
}
