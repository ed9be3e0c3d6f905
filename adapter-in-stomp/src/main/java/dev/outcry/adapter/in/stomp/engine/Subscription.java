package dev.outcry.adapter.in.stomp.engine;

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
    deliver(new SharedMessage(message));
  }

  /** The same of a message that others are sent, too. */
  final void deliver(SharedMessage message) {
    if (!ended) {
      session.send(message.after(head));
    }
  }

  /** The same, but it may leave together with what follows, at the next flush. */
  final void gather(SharedMessage message) {
    if (!ended) {
      session.gather(message.after(head));
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
