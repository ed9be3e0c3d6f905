package dev.outcry.adapter.in.stomp.engine;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What carries a session. No method waits for the other side. */
public interface Connection {

  /**
   * A text message in two parts.
   *
   * @param body the rest of the message; its bytes may be on their way to others as well, so they
   *     are not changed
   */
  record Message(ByteBuffer head, @Nullable ByteBuffer body) {
    /** How many bytes it has before it is sent. */
    public int size() {
      return head.remaining() + (body == null ? 0 : body.remaining());
    }
  }

  /** Told once per call, by any thread, when all has left or can leave no more. */
  @FunctionalInterface
  interface Sent {
    void done();
  }

  /** Sends messages in this order, at least one, at once as far as that can be. */
  void send(List<Message> messages, Sent sent);

  /** Asks for a sign of life, which {@link Session#touch} is told of. */
  void ping();

  /** Lets the next bytes come. */
  void demand();

  /** Says good-bye; only called when everything sent has left. */
  void close(int code, String reason);

  /** Ends it at once, whatever is on its way. */
  void abort();
}
