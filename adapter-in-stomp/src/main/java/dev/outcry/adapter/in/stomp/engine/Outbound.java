package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.adapter.in.stomp.engine.Connection.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is on its way to one client, counted until it has left: from {@value #READY_BELOW} bytes on,
 * watched rooms fall behind instead of sending more; more than {@value #MAX_QUEUED} are not taken.
 * No thread ever waits for a client. This type is thread-safe; what is sent by several threads
 * leaves undivided.
 */
final class Outbound {

  /** A client that has more than this before it takes no entries for now. */
  static final int READY_BELOW = 64 * 1024;

  /** What has to have left before a client is ready again. */
  static final int READY_AGAIN_BELOW = 32 * 1024;

  /** A client that has more than this before it is cut. */
  static final int MAX_QUEUED = 512 * 1024;

  /** What is gathered does not wait beyond this for more. */
  private static final int GATHERED_AT_MOST = 16 * 1024;

  static final long STALLED_MILLIS = 5_000;

  private final Connection connection;
  private final LongSupplier millis;
  private final Runnable readyAgain;

  private volatile boolean someoneWaits;
  private volatile long queued;
  private volatile long progressAt;
  private @Nullable List<Message> gathered;
  private int gatheredBytes;
  private boolean ended;
  private @Nullable Runnable farewell;

  /**
   * @param readyAgain called after {@link #isReady} said no, once it would say yes
   */
  Outbound(Connection connection, LongSupplier millis, Runnable readyAgain) {
    this.connection = connection;
    this.millis = millis;
    this.readyAgain = readyAgain;
  }

  /** Sends a message, after what was gathered; false if it is one too many. */
  synchronized boolean send(Message message) {
    boolean taken = gather(message);
    flush();
    return taken;
  }

  /** Takes a message that is to leave with the next {@link #flush}; false if it is too many. */
  synchronized boolean gather(Message message) {
    int size = message.size();
    if (ended) {
      return true;
    }
    if (queued + size > MAX_QUEUED) {
      return false;
    }
    if (queued == 0) {
      progressAt = millis.getAsLong();
    }
    queued += size;
    gatheredBytes += size;
    gathered = gathered == null ? List.of(message) : with(message, gathered);
    if (gatheredBytes >= GATHERED_AT_MOST) {
      flush();
    }
    return true;
  }

  /** A single one is the rule: it needs no list that grows. */
  private static List<Message> with(Message message, List<Message> before) {
    List<Message> all = before.size() > 1 ? before : new ArrayList<>(before);
    all.add(message);
    return all;
  }

  /** Hands what was gathered to the connection. */
  synchronized void flush() {
    List<Message> leaving = gathered;
    if (leaving != null) {
      int size = gatheredBytes;
      gathered = null;
      gatheredBytes = 0;
      connection.send(leaving, () -> left(size));
    }
  }

  /** Runs something that sends, undivided from what others send. */
  synchronized void whileSending(Runnable action) {
    action.run();
  }

  /**
   * Whether entries can be taken. Who is told no is called when they can: the second look is for
   * what left before that was noted.
   */
  boolean isReady() {
    if (queued < READY_BELOW) {
      return true;
    }
    someoneWaits = true;
    return queued < READY_BELOW;
  }

  /** Whether nothing has left for long although something waits. */
  boolean isStalled(long now) {
    return queued > 0 && now - progressAt >= STALLED_MILLIS;
  }

  /** Takes nothing more, and calls once everything has left. */
  void end(Runnable whenEmpty) {
    synchronized (this) {
      if (ended) {
        return;
      }
      ended = true;
      flush();
      if (queued > 0) {
        farewell = whenEmpty;
        return;
      }
    }
    whenEmpty.run();
  }

  /** Takes nothing more; whatever has not left is of no interest. */
  synchronized void drop() {
    ended = true;
    gathered = null;
    farewell = null;
  }

  private void left(int size) {
    boolean ready;
    Runnable parting = null;
    synchronized (this) {
      queued -= size;
      progressAt = millis.getAsLong();
      ready = someoneWaits && queued < READY_AGAIN_BELOW;
      someoneWaits &= !ready;
      if (queued == 0) {
        parting = farewell;
        farewell = null;
      }
    }
    if (ready) {
      readyAgain.run();
    }
    if (parting != null) {
      parting.run();
    }
  }
}
