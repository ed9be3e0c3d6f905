package dev.outcry.adapter.in.rest;

import dev.outcry.application.port.in.ListNotices;
import dev.outcry.application.port.out.Notices.Kept;
import dev.outcry.application.port.out.Notices.Place;
import dev.outcry.domain.notice.NoticeId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of what one was told, latest first.
 *
 * @param unread how many are unread in all, up to 999
 */
record NoticesJson(
    List<NoticeJson> notifications, int unread, boolean hasMore, @Nullable String nextCursor) {

  record NoticeJson(
      String id, String kind, Map<String, Object> params, Instant createdAt, boolean read) {
    static NoticeJson of(Kept kept) {
      return new NoticeJson(
          kept.notice().id().toString(),
          kept.notice().kind().name(),
          kept.notice().params(),
          kept.notice().at(),
          kept.read());
    }
  }

  static NoticesJson of(ListNotices.Page page) {
    return new NoticesJson(
        page.notices().stream().map(NoticeJson::of).toList(),
        page.unread(),
        page.next().isPresent(),
        page.next().map(NoticesJson::cursor).orElse(null));
  }

  private static String cursor(Place place) {
    return Cursor.of(place.at(), place.id());
  }

  static Place place(String cursor) {
    return Cursor.place(cursor, (at, id) -> new Place(at, NoticeId.parse(id)));
  }
}
