package dev.outcry.adapter.in.stomp.engine;

import java.nio.ByteBuffer;

/** What a session has asked to be told of. */
abstract class Subscription {

  private final StompSession session;
  private final String id;
  private final byte[] head;
  private volatile boolean ended;

  Subscription(StompSession session, String id) {
    this.session = session;
    this.id = id;
    this.head = ServerFrames.messageTo(id);
  }

  final StompSession session() {
    return session;
  }

  final String id() {
    return id;
  }

  final boolean hasEnded() {
    return ended;
  }

  /** Sends this part of a MESSAGE after the one that is for this subscription alone. */
  final void deliver(byte[] message) {
    if (!ended) {
      session.send(ByteBuffer.wrap(head), ByteBuffer.wrap(message));
    }
  }

  /** The same, but it may leave together with what follows, at the next flush. */
  final void gather(byte[] message) {
    if (!ended) {
      session.gather(ByteBuffer.wrap(head), ByteBuffer.wrap(message));
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
