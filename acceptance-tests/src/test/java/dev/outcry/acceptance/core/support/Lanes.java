package dev.outcry.acceptance.core.support;

import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.ReadCommand;
import dev.outcry.application.port.out.RoomCommand;
import java.time.Clock;

/** Three lanes that keep their logs and hand over when they are told to. */
public record Lanes(
    LogLane<RoomCommand> messages, LogLane<AuctionCommand> bids, LogLane<ReadCommand> marks) {

  public Lanes(Clock clock) {
    this(new LogLane<>(clock), new LogLane<>(clock), new LogLane<>(clock));
  }

  /** The same wiring with these lanes. */
  public Wiring in(Wiring wiring) {
    return wiring.withLanes(messages, bids, marks);
  }

  /** Hands over everything to everyone, and what comes of it. */
  public void deliverAll() {
    while (deliverOnce()) {
      continue;
    }
  }

  /** Hands over one batch of each lane; answers whether there was any. */
  public boolean deliverOnce() {
    return bids.deliverOnce() | messages.deliverOnce() | marks.deliverOnce();
  }

  /** All is to be read again from the start, in batches of this size. */
  public void rewind(int batchSize) {
    batchesOf(batchSize);
    messages.rewind();
    bids.rewind();
    marks.rewind();
  }

  public void batchesOf(int size) {
    messages.batchesOf(size);
    bids.batchesOf(size);
    marks.batchesOf(size);
  }

  public boolean hasDeadLetters() {
    return !messages.deadLetters().isEmpty()
        || !bids.deadLetters().isEmpty()
        || !marks.deadLetters().isEmpty();
  }
}
