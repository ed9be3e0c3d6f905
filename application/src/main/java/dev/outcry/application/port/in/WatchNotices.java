package dev.outcry.application.port.in;

import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.user.UserId;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * Someone is told live. A notice may come more than once, with the same id; one that the feed lost
 * is found by {@link ListNotices} alone.
 */
public interface WatchNotices {

  /** A watch that goes on until it is closed. */
  interface Watch extends AutoCloseable {
    /** Completes when nothing is missed any more for want of watching. */
    CompletionStage<Void> ready();

    @Override
    void close();
  }

  /**
   * Begins to watch what the caller is told from now on.
   *
   * @param watcher may be called by several threads at once and must not wait for anything. One
   *     that throws is not called again.
   */
  Watch watch(UserId caller, Consumer<? super Notice> watcher);
}
