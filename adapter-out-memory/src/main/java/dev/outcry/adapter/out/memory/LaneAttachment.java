package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.CommandLane.Attachment;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.LaneHandler.LaneRecord;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

/** A handler behind a gate: batches pass together, closing waits until all of them are through. */
final class LaneAttachment<C> implements Attachment {

  private final LaneHandler<C> handler;
  private final Consumer<? super LaneAttachment<C>> detach;
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
  private boolean open = true;

  LaneAttachment(LaneHandler<C> handler, Consumer<? super LaneAttachment<C>> detach) {
    this.handler = handler;
    this.detach = detach;
  }

  /** False if the handler takes nothing any more. */
  boolean handle(String key, List<LaneRecord<C>> batch) {
    gate.readLock().lock();
    try {
      if (open) {
        handler.handle(key, batch);
      }
      return open;
    } finally {
      gate.readLock().unlock();
    }
  }

  /** Tells the handler of a dead letter. */
  void setAside() {
    handler.setAside();
  }

  @Override
  public void close() {
    if (gate.getReadHoldCount() > 0) {
      throw new IllegalStateException("a handler cannot wait for its own batch to finish");
    }
    detach.accept(this);
    gate.writeLock().lock();
    try {
      open = false;
    } finally {
      gate.writeLock().unlock();
    }
  }
}
