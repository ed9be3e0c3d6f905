package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.UnavailableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one key. A mailbox serves once: whoever puts it up sees to it that one runner
 * empties it, and when that runner finds nothing more it is retired, which stops both at one
 * moment. The next command of the key needs a new mailbox, and so a new runner: a key never has
 * two, and one that is idle has neither.
 *
 * @param <C> what is put in
 * @param <R> what is taken out
 */
final class Mailbox<C, R> {

  private final Function<C, R> stamp;
  private final int bound;
  private final Queue<R> waiting = new ArrayDeque<>(4);
  private boolean retired;

  /**
   * @param stamp called once for each command, in the order in which they are taken out
   */
  Mailbox(Function<C, R> stamp, int bound) {
    this.stamp = stamp;
    this.bound = bound;
  }

  /** The command as it will be taken out, or null if this mailbox is retired. */
  synchronized @Nullable R put(C command) {
    if (retired) {
      return null;
    }
    if (waiting.size() >= bound) {
      throw new UnavailableException("too much waits for this key");
    }
    R stamped = stamp.apply(command);
    waiting.add(stamped);
    return stamped;
  }

  synchronized int size() {
    return waiting.size();
  }

  /** Retires the mailbox if nothing waits; answers whether it is retired. */
  synchronized boolean retireIfEmpty() {
    retired = waiting.isEmpty();
    return retired;
  }

  /** What came first, at most so much of it; if there is nothing, the mailbox is retired. */
  synchronized List<R> take(int limit) {
    retired = waiting.isEmpty();
    List<R> taken = new ArrayList<>(Math.min(limit, waiting.size()));
    while (taken.size() < limit && !waiting.isEmpty()) {
      taken.add(waiting.remove());
    }
    return Collections.unmodifiableList(taken);
  }
}
