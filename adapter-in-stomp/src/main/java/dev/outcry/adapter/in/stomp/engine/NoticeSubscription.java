package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.port.in.WatchNotices;
import dev.outcry.application.port.in.WatchNotices.Watch;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.user.UserId;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a person is told, live. A client that is far behind gets the latest: all are listed. */
final class NoticeSubscription extends Subscription {

  static final String DESTINATION = "/user/queue/notifications";

  private static final int KEPT = 256;

  private final @Nullable String receipt;
  private final Deque<Notice> waiting = new ArrayDeque<>();
  private volatile @Nullable Watch watch;

  NoticeSubscription(StompSession session, String id, @Nullable String receipt) {
    super(session, id);
    this.receipt = receipt;
  }

  /** The receipt goes out once nothing is missed. */
  void begin(WatchNotices watchNotices, UserId caller) {
    Watch begun = watchNotices.watch(caller, this::told);
    watch = begun;
    begun.ready().thenRun(() -> session().receipt(receipt));
    if (hasEnded()) {
      end();
    }
  }

  private void told(Notice notice) {
    synchronized (waiting) {
      if (waiting.size() == KEPT) {
        waiting.removeFirst();
      }
      waiting.addLast(notice);
    }
    ready();
  }

  @Override
  void ready() {
    session().outbound().whileSending(this::deliverWaiting);
  }

  private void deliverWaiting() {
    while (session().outbound().isReady()) {
      Notice notice = next();
      if (notice == null) {
        return;
      }
      deliver(Encodings.notice(DESTINATION, notice));
    }
  }

  private @Nullable Notice next() {
    synchronized (waiting) {
      return waiting.pollFirst();
    }
  }

  @Override
  void end() {
    super.end();
    Watch present = watch;
    if (present != null) {
      present.close();
    }
  }
}
