package dev.outcry.adapter.in.stomp.engine;

import org.jspecify.annotations.Nullable;

/**
 * Requests of one session on their way to their lane: when there are too many, the client is not
 * heard until half of them are settled. This type is thread-safe.
 */
final class Pending {

  /** So many requests may wait for their lane before the client is heard again. */
  static final int MOST = 256;

  private final Runnable hearAgain;
  private int count;
  private boolean deaf;
  private boolean last;
  private @Nullable Runnable farewell;

  Pending(Runnable hearAgain) {
    this.hearAgain = hearAgain;
  }

  /** A request is on its way to its lane. */
  synchronized void begun() {
    count++;
  }

  /** A request is with its lane, or was refused. */
  void settled() {
    boolean hearsAgain;
    Runnable parting = null;
    synchronized (this) {
      count--;
      hearsAgain = deaf && count <= MOST / 2;
      deaf &= !hearsAgain;
      if (count == 0) {
        parting = farewell;
        farewell = null;
      }
    }
    if (parting != null) {
      parting.run();
    }
    if (hearsAgain) {
      hearAgain.run();
    }
  }

  /** Whether there are too many; if so, whoever asks is called when there are fewer. */
  synchronized boolean tooMany() {
    deaf = count >= MOST;
    return deaf;
  }

  /** The session asks for nothing more; calls once all requests are settled. */
  void afterLast(Runnable action) {
    synchronized (this) {
      last = true;
      if (count > 0) {
        farewell = action;
        return;
      }
    }
    action.run();
  }

  synchronized boolean hadLast() {
    return last;
  }
}
