package dev.outcry.application.port.out;

import dev.outcry.domain.limit.RateKey;
import dev.outcry.domain.timeline.Entry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Is told what a core does, for figures and traces. Whatever is made of that, the core does the
 * same. Safe for concurrent use.
 *
 * <ul>
 *   <li><b>O1</b> What is watched is called once, by the calling thread; its answer, and what it
 *       throws, come back unchanged.
 *   <li><b>O2</b> What is put around a lane hands everything on unchanged, both ways: a handler of
 *       many keys stays one.
 *   <li><b>O3</b> What is put around a feed hands everything on unchanged, both ways, but for the
 *       traces that entries are part of.
 *   <li><b>O4</b> To be told of something throws nothing, and waits for nothing.
 * </ul>
 */
public interface Telemetry {

  /** What somebody waits for. */
  enum Task {
    /** A message, until its lane has it. */
    SEND_MESSAGE,
    /** A bid, until it is decided. */
    PLACE_BID
  }

  /** The lanes of a core. */
  enum Lane {
    MESSAGES,
    BIDS,
    READ_RECEIPTS,
    NOTIFICATIONS
  }

  /** Makes nothing of it. */
  static Telemetry none() {
    return new Telemetry() {};
  }

  /**
   * Does something that may go on when this returns.
   *
   * @param end what completes when it is over
   */
  default <R> R watch(Task task, Supplier<R> call, Function<R, CompletionStage<?>> end) {
    return call.get();
  }

  /** The same lane, watched. */
  default <C> CommandLane<C> around(Lane which, CommandLane<C> lane) {
    return lane;
  }

  /** The same feed, watched. */
  default Feed around(Feed feed) {
    return feed;
  }

  /**
   * Entries went to everyone here who watches their room and can take them: called once for all.
   */
  default void delivered(List<Entry> entries, int watchers) {}

  /** So many entries of a watched room came from the store, since the feed did not bring them. */
  default void repaired(int entries) {}

  /** Somebody was refused for being too fast. */
  default void limited(RateKey.Kind kind) {}

  /** An auction was closed so long after its end. */
  default void closed(Duration late) {}

  /**
   * What can be asked for at any time, cheaply, from now on.
   *
   * @param sessions how many people's sessions this core holds
   * @param rooms how many rooms are watched here
   */
  default void standing(IntSupplier sessions, IntSupplier rooms) {}
}
