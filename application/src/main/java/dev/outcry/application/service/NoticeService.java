package dev.outcry.application.service;

import dev.outcry.application.port.in.ListNotices;
import dev.outcry.application.port.in.MarkNoticesRead;
import dev.outcry.application.port.in.WatchNotices;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage.NoticeGiven;
import dev.outcry.application.port.out.Notices;
import dev.outcry.application.port.out.Notices.Kept;
import dev.outcry.application.port.out.Notices.Place;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.user.UserId;
import java.util.function.Consumer;

final class NoticeService implements ListNotices, MarkNoticesRead, WatchNotices {

  private final Notices notices;
  private final Feed feed;

  NoticeService(Notices notices, Feed feed) {
    this.notices = notices;
    this.feed = feed;
  }

  @Override
  public Page list(Query query) {
    Portion<Kept> page =
        Portion.of(notices.list(query.caller(), query.before(), query.size() + 1), query.size());
    return new Page(
        page.items(),
        page.lastBeforeMore().map(last -> Place.of(last.notice())),
        notices.unread(query.caller(), MAX_UNREAD));
  }

  @Override
  public void mark(Command command) {
    notices.markRead(command.caller(), command.ids());
  }

  @Override
  public Watch watch(UserId caller, Consumer<? super Notice> watcher) {
    return new PersonalWatch(
        feed,
        caller,
        message -> {
          if (message instanceof NoticeGiven given) {
            watcher.accept(given.notice());
          }
        });
  }
}
