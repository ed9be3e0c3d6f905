package dev.outcry.application.port.in;

import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.user.UserId;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * Someone is told live of each change of his connections, by whomever. A change may come after a
 * later one, which its version tells; one that the feed lost is found by {@link ListConnections}
 * alone.
 */
public interface WatchConnections {

  /** A watch that goes on until it is closed. */
  interface Watch extends AutoCloseable {
    /** Completes when nothing is missed any more for want of watching. */
    CompletionStage<Void> ready();

    @Override
    void close();
  }

  /**
   * Begins to watch the caller's connections from now on.
   *
   * @param watcher may be called by several threads at once and must not wait for anything. One
   *     that throws is not called again.
   */
  Watch watch(UserId caller, Consumer<? super Connection> watcher);
}
