package dev.outcry.adapter.in.stomp.engine;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What carries a session. No method waits for the other side. */
public interface Connection {

  /** Told once per message, by any thread, when it has left or can leave no more. */
  @FunctionalInterface
  interface Sent {
    void done();
  }

  /**
   * Sends one text message.
   *
   * @param body the rest of the message; its bytes may be on their way to others as well, so they
   *     are neither changed nor copied per receiver
   */
  void send(ByteBuffer head, @Nullable ByteBuffer body, Sent sent);

  /** Asks for a sign of life, which {@link StompSession#touch} is told of. */
  void ping();

  /** Lets the next bytes come. */
  void demand();

  /** Says good-bye; only called when everything sent has left. */
  void close(int code, String reason);

  /** Ends it at once, whatever is on its way. */
  void abort();
}
