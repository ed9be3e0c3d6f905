package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.adapter.in.stomp.engine.Connection.Message;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A message as many are sent it: the same for all but for what names the subscription. Most clients
 * of a room name it alike, and then it is the same for all of them. Thread-safe.
 */
final class SharedMessage {

  /** So many bytes are sooner copied than sent in a frame of their own. */
  private static final int COPIED = 1024;

  private record Whole(byte[] head, byte[] bytes) {}

  private final byte[] rest;
  private volatile @Nullable Whole last;

  SharedMessage(byte[] rest) {
    this.rest = rest;
  }

  /** As it is sent after this, if that is not null. */
  Message after(byte @Nullable [] head) {
    if (head == null) {
      return new Message(ByteBuffer.wrap(rest), null);
    }
    if (rest.length > COPIED) {
      return new Message(ByteBuffer.wrap(head), ByteBuffer.wrap(rest));
    }
    Whole whole = last;
    if (whole == null || !Arrays.equals(whole.head(), head)) {
      whole = new Whole(head, joined(head, rest));
      last = whole;
    }
    return new Message(ByteBuffer.wrap(whole.bytes()), null);
  }

  private static byte[] joined(byte[] head, byte[] rest) {
    byte[] whole = Arrays.copyOf(head, head.length + rest.length);
    System.arraycopy(rest, 0, whole, head.length, rest.length);
    return whole;
  }
}
