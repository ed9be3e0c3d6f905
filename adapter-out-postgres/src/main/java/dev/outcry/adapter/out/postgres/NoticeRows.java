package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Notices.Due;
import dev.outcry.application.port.out.Notices.Kept;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Notices to rows and back. */
@Mapper(config = RowMapping.class)
interface NoticeRows {

  NoticeRows MAPPED = new MappedNoticeRows();

  @Mapping(target = "read", constant = "false")
  @Mapping(target = "roomId", expression = "java(roomId(notice))")
  @Mapping(target = "lastSeq", expression = "java(lastSeq(notice))")
  NoticeRow row(Notice notice);

  @Mapping(target = "upTo", ignore = true)
  Notice notice(NoticeRow row);

  @Mapping(target = "upTo", ignore = true)
  Notice notice(DueRow row);

  default Due due(DueRow row) {
    Set<String> by = row.carried().isEmpty() ? Set.of() : Set.of(row.carried().split(","));
    return new Due(notice(row), by);
  }

  default Kept kept(NoticeRow row) {
    return new Kept(notice(row), row.read());
  }

  default @Nullable String roomId(Notice notice) {
    return notice.roomId().map(RoomId::value).orElse(null);
  }

  default @Nullable Long lastSeq(Notice notice) {
    return notice.lastSeq().map(Seq::value).orElse(null);
  }

  default String json(Map<String, Object> params) {
    return Json.of(params);
  }

  default Map<String, Object> params(String json) {
    return Json.params(json);
  }
}
