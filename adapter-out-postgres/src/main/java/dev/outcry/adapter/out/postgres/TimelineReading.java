package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.Timeline.Excerpt;
import dev.outcry.application.port.out.Timeline.Overview;
import dev.outcry.domain.Position;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;

/** Reads what the statements of {@link TimelineSql} answer. */
final class TimelineReading {

  private static final RowMapper<EntryRow> ROWS = RecordMapper.of(EntryRow.class);

  private TimelineReading() {}

  static Entry entry(ResultSet row, int number) throws SQLException {
    return EntryRows.MAPPED.entry(ROWS.mapRow(row, number));
  }

  /** The head of a row; where none was stored, that of a room in which nothing was said. */
  static Head head(ResultSet row, int number) throws SQLException {
    if (row.getObject("head_seq") == null) {
      return Head.NONE;
    }
    return new Head(
        new Seq(row.getLong("head_seq")),
        new Rev(row.getLong("head_rev")),
        new Position(row.getLong("head_incarnation"), row.getLong("head_offset")));
  }

  static Map<RoomId, Excerpt> excerpts(ResultSet rows) throws SQLException {
    Map<RoomId, Head> heads = new LinkedHashMap<>();
    Map<RoomId, List<Entry>> entries = new HashMap<>();
    while (rows.next()) {
      RoomId asked = new RoomId(rows.getString("asked"));
      heads.put(asked, head(rows, rows.getRow()));
      entryIn(rows)
          .ifPresent(entry -> entries.computeIfAbsent(asked, r -> new ArrayList<>()).add(entry));
    }
    Map<RoomId, Excerpt> excerpts = new LinkedHashMap<>();
    heads.forEach(
        (roomId, head) ->
            excerpts.put(roomId, new Excerpt(head, entries.getOrDefault(roomId, List.of()))));
    return excerpts;
  }

  static Map<RoomId, Overview> overviews(ResultSet rows) throws SQLException {
    Map<RoomId, Overview> overviews = new HashMap<>();
    while (rows.next()) {
      overviews.put(
          new RoomId(rows.getString("asked")),
          new Overview(
              head(rows, rows.getRow()),
              entryIn(rows),
              rows.getInt("unread"),
              new Seq(rows.getLong("own_seq"))));
    }
    return overviews;
  }

  private static Optional<Entry> entryIn(ResultSet row) throws SQLException {
    return row.getObject("seq") == null ? Optional.empty() : Optional.of(entry(row, row.getRow()));
  }
}
