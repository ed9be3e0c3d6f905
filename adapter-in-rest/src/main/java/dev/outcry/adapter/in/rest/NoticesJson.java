package dev.outcry.adapter.in.rest;

import dev.outcry.application.port.in.ListNotices;
import dev.outcry.application.port.out.Notices.Kept;
import dev.outcry.application.port.out.Notices.Place;
import dev.outcry.domain.InvalidValueException;
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
    return place.at().toEpochMilli() + "." + place.id();
  }

  static Place place(String cursor) {
    int dot = cursor.indexOf('.');
    try {
      Instant at = Instant.ofEpochMilli(Long.parseLong(cursor.substring(0, Math.max(0, dot))));
      return new Place(at, NoticeId.parse(cursor.substring(dot + 1)));
    } catch (NumberFormatException | InvalidValueException malformed) {
      throw new InvalidValueException("cursor", "must be one that a page gave");
    }
  }
}
