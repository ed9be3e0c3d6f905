package dev.outcry.adapter.in.stomp.engine;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What a session is told of as it happens. */
abstract class Subscription {

  private final Session session;
  private final String id;
  private final byte @Nullable [] head;
  private volatile boolean ended;

  /**
   * @param head what comes before each message, for this subscription alone
   */
  Subscription(Session session, String id, byte @Nullable [] head) {
    this.session = session;
    this.id = id;
    this.head = head;
  }

  final Session session() {
    return session;
  }

  final String id() {
    return id;
  }

  final boolean hasEnded() {
    return ended;
  }

  /** Sends this part of a message after the one that is for this subscription alone. */
  final void deliver(byte[] message) {
    byte[] own = head;
    if (ended) {
      return;
    }
    if (own == null) {
      session.send(ByteBuffer.wrap(message), null);
    } else {
      session.send(ByteBuffer.wrap(own), ByteBuffer.wrap(message));
    }
  }

  /** The same, but it may leave together with what follows, at the next flush. */
  final void gather(byte[] message) {
    byte[] own = head;
    if (ended) {
      return;
    }
    if (own == null) {
      session.gather(ByteBuffer.wrap(message), null);
    } else {
      session.gather(ByteBuffer.wrap(own), ByteBuffer.wrap(message));
    }
  }

  /** Nothing follows. Not to be called by whoever delivers. */
  void end() {
    ended = true;
  }

  /** The session can take more after it could not; must not wait for anything. */
  void ready() {}

  void tick(long now) {}

  void drain() {}
}
