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
import java.util.List;
import java.util.Optional;
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
    List<Kept> found = notices.list(query.caller(), query.before(), query.size() + 1);
    List<Kept> page = found.subList(0, Math.min(query.size(), found.size()));
    boolean hasMore = found.size() > page.size();
    return new Page(
        page,
        hasMore ? Optional.of(Place.of(page.get(page.size() - 1).notice())) : Optional.empty(),
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
