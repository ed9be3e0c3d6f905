package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.port.in.WatchNotices;
import dev.outcry.application.port.in.WatchNotices.Watch;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.user.UserId;
import org.jspecify.annotations.Nullable;

/** What concerns a person. */
final class NoticeSubscription extends PersonalSubscription<Notice> {

  static final String DESTINATION = "/user/queue/notifications";

  NoticeSubscription(StompSession session, String id, @Nullable String receipt) {
    super(session, id, ServerFrames.messageTo(id), () -> session.receipt(receipt));
  }

  void begin(WatchNotices watchNotices, UserId caller) {
    Watch watch = watchNotices.watch(caller, this::told);
    begun(watch.ready(), watch::close);
  }

  @Override
  byte[] encode(Notice notice) {
    return Encodings.notice(DESTINATION, notice);
  }
}
