package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.LaneHandler.LaneRecord;
import dev.outcry.application.port.out.UnavailableException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Carries the commands of one key to the handler, one batch per run, until none is left. It is
 * always in one place only: with the workers, at rest, with a timer or among those that wait for a
 * handler. So its other fields need no lock, and its batches are handled one after the other.
 */
final class KeyRunner<C> implements Runnable {

  private final String key;
  private final Mailbox<Traced<C>, LaneRecord<C>> mailbox;
  private final InMemoryCommandLane<C> lane;

  /** The batch that is not done: as a whole, or one by one once it failed as a whole. */
  private final Queue<List<LaneRecord<C>>> atHand = new ArrayDeque<>(1);

  /** Whether it waits for more commands, as others may find out. */
  private final AtomicBoolean resting = new AtomicBoolean();

  private int failures;
  private Backoff backoff = Backoff.NONE;

  KeyRunner(String key, Mailbox<Traced<C>, LaneRecord<C>> mailbox, InMemoryCommandLane<C> lane) {
    this.key = key;
    this.mailbox = mailbox;
    this.lane = lane;
  }

  String key() {
    return key;
  }

  Mailbox<Traced<C>, LaneRecord<C>> mailbox() {
    return mailbox;
  }

  @Override
  public void run() {
    if (atHand.isEmpty()) {
      List<LaneRecord<C>> batch = mailbox.take(lane.limits().batch());
      if (batch.isEmpty()) {
        lane.forget(this);
        return;
      }
      atHand.add(batch);
    }
    handOver(atHand.element());
  }

  private void handOver(List<LaneRecord<C>> batch) {
    boolean handled;
    try {
      handled = lane.handle(key, batch);
    } catch (UnavailableException unavailable) {
      backoff = backoff.longer();
      lane.runAfter(backoff, this);
      return;
    } catch (Throwable failure) {
      failed(batch, failure);
      lane.runAgain(this);
      return;
    }
    if (handled) {
      next();
      goOn();
    } else {
      lane.park(this);
    }
  }

  /** Others come first, but nobody is woken up to find that nothing is left. */
  private void goOn() {
    if (atHand.isEmpty() && mailbox.retireIfEmpty()) {
      lane.forget(this);
    } else if (atHand.isEmpty()) {
      runSoon();
    } else {
      lane.runAgain(this);
    }
  }

  /** At once, or when more have come, if the lane lets its commands wait for each other. */
  void runSoon() {
    if (lane.limits().linger().isZero() || isFull()) {
      lane.runAgain(this);
    } else {
      resting.set(true);
      lane.wakeLater(this);
    }
  }

  void wakeIfFull() {
    if (resting.get() && isFull()) {
      wake();
    }
  }

  void wake() {
    if (resting.compareAndSet(true, false)) {
      lane.runAgain(this);
    }
  }

  private boolean isFull() {
    return mailbox.size() >= lane.limits().batch();
  }

  private void failed(List<LaneRecord<C>> batch, Throwable failure) {
    if (batch.size() > 1) {
      next();
      batch.forEach(command -> atHand.add(List.of(command)));
    } else if (++failures == CommandLane.ATTEMPTS) {
      next();
      lane.setAside(new DeadLetter<>(key, batch.get(0), failure));
    }
  }

  private void next() {
    atHand.remove();
    failures = 0;
    backoff = Backoff.NONE;
  }
}
