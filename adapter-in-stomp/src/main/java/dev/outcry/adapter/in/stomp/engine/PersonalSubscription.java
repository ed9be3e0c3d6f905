package dev.outcry.adapter.in.stomp.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told, live. A client that is far behind gets the latest: all can be listed.
 *
 * @param <T> what the person is told
 */
abstract class PersonalSubscription<T> extends Subscription {

  private static final int KEPT = 256;

  private final Runnable active;
  private final Deque<T> waiting = new ArrayDeque<>();
  private volatile @Nullable Runnable watch;

  /**
   * @param active told once nothing is missed
   */
  PersonalSubscription(Session session, String id, byte @Nullable [] head, Runnable active) {
    super(session, id, head);
    this.active = active;
  }

  /** Null as long as something has to be looked up; then calls {@link #ready} once it is known. */
  abstract byte @Nullable [] encode(T told);

  /**
   * @param close ends the watch
   */
  void begun(CompletionStage<Void> ready, Runnable close) {
    watch = close;
    ready.thenRun(active);
    if (hasEnded()) {
      end();
    }
  }

  void told(T something) {
    synchronized (waiting) {
      if (waiting.size() == KEPT) {
        waiting.removeFirst();
      }
      waiting.addLast(something);
    }
    ready();
  }

  @Override
  void ready() {
    session().outbound().whileSending(this::deliverWaiting);
  }

  private void deliverWaiting() {
    while (session().outbound().isReady()) {
      T next = next();
      if (next == null) {
        return;
      }
      byte[] message = encode(next);
      if (message == null) {
        return;
      }
      remove(next);
      deliver(message);
    }
  }

  private @Nullable T next() {
    synchronized (waiting) {
      return waiting.peekFirst();
    }
  }

  /** Unless it had to make room by now. */
  private void remove(T delivered) {
    synchronized (waiting) {
      if (waiting.peekFirst() == delivered) {
        waiting.removeFirst();
      }
    }
  }

  @Override
  void end() {
    super.end();
    Runnable present = watch;
    if (present != null) {
      present.run();
    }
  }
}
