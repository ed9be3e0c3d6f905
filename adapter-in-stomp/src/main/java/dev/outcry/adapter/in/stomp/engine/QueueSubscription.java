package dev.outcry.adapter.in.stomp.engine;

/** One of the session's own queues. */
final class QueueSubscription extends Subscription {

  private final Queue queue;

  QueueSubscription(StompSession session, String id, Queue queue) {
    super(session, id, ServerFrames.messageTo(id));
    this.queue = queue;
  }

  Queue queue() {
    return queue;
  }
}
