package dev.outcry.adapter.in.stomp.engine;

import java.util.Optional;

/** What a session is told of its own doings. */
enum Queue {
  /** What became of messages. */
  ACKS("/user/queue/acks"),
  /** What became of bids. */
  BIDS("/user/queue/bids"),
  /** What became of nothing else. */
  ERRORS("/user/queue/errors");

  private final String destination;

  Queue(String destination) {
    this.destination = destination;
  }

  String destination() {
    return destination;
  }

  static Optional<Queue> of(String destination) {
    for (Queue queue : values()) {
      if (queue.destination.equals(destination)) {
        return Optional.of(queue);
      }
    }
    return Optional.empty();
  }
}
