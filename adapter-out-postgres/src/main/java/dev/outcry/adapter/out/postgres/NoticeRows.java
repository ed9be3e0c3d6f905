package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Notices.Kept;
import dev.outcry.domain.notice.Notice;
import java.util.Map;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Notices to rows and back. */
@Mapper(config = RowMapping.class)
interface NoticeRows {

  NoticeRows MAPPED = new MappedNoticeRows();

  @Mapping(target = "read", constant = "false")
  NoticeRow row(Notice notice);

  Notice notice(NoticeRow row);

  default Kept kept(NoticeRow row) {
    return new Kept(notice(row), row.read());
  }

  default String json(Map<String, Object> params) {
    return Json.of(params);
  }

  default Map<String, Object> params(String json) {
    return Json.params(json);
  }
}
