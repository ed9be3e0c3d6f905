package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Reports;
import dev.outcry.domain.report.Report;
import dev.outcry.domain.report.ReportId;
import dev.outcry.domain.report.ReportReason;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was reported, found by room or person, and time. */
final class PostgresReports implements Reports {

  private static final String ADD =
      """
      INSERT INTO outcry.reports (id, room_id, seq, reporter_id, reason, at)
      VALUES (:id, :room, :seq, :reporter, :reason, :at)
      ON CONFLICT (room_id, seq, reporter_id) DO NOTHING
      """;

  private static final String LIST =
      """
      SELECT id, room_id, seq, reporter_id, reason, at, settled FROM outcry.reports
      WHERE %s AND (at, id) < (:at, :id)
      ORDER BY at DESC, id DESC LIMIT :limit
      """;

  private static final String OF_ROOM = LIST.formatted("room_id = :key");
  private static final String OF_PERSON = LIST.formatted("reporter_id = :key");

  /** Before everything. */
  private static final Place FIRST =
      new Place(Instant.ofEpochMilli(Long.MAX_VALUE), new ReportId("0"));

  private static final String SETTLE =
      "UPDATE outcry.reports SET settled = true WHERE id = :id AND room_id = :room";

  private static final String ERASE =
      "UPDATE outcry.reports SET reason = NULL WHERE reporter_id = :person AND reason IS NOT NULL";

  private final Database database;

  PostgresReports(Database database) {
    this.database = database;
  }

  @Override
  public void add(Report report) {
    database.write(
        () ->
            database
                .sql(ADD)
                .param("id", report.id().value())
                .param("room", report.roomId().value())
                .param("seq", report.seq().value())
                .param("reporter", report.reporter().value())
                .param("reason", report.reason().map(ReportReason::value).orElse(null))
                .param("at", report.at().toEpochMilli())
                .update());
  }

  @Override
  public List<Kept> list(RoomId roomId, Optional<Place> before, int limit) {
    return list(OF_ROOM, roomId.value(), before, limit);
  }

  @Override
  public List<Report> of(UserId person, Optional<Place> before, int limit) {
    return list(OF_PERSON, person.value(), before, limit).stream().map(Kept::report).toList();
  }

  private List<Kept> list(String sql, String key, Optional<Place> before, int limit) {
    Place place = before.orElse(FIRST);
    return database
        .read(
            () ->
                database
                    .sql(sql)
                    .param("key", key)
                    .param("at", place.at().toEpochMilli())
                    .param("id", place.id().value())
                    .param("limit", limit)
                    .query(RecordMapper.of(ReportRow.class))
                    .list())
        .stream()
        .map(ReportRows.MAPPED::kept)
        .toList();
  }

  @Override
  public boolean settle(RoomId roomId, ReportId id) {
    return database.write(
            () ->
                database.sql(SETTLE).param("id", id.value()).param("room", roomId.value()).update())
        > 0;
  }

  @Override
  public void erase(UserId person) {
    database.write(() -> database.sql(ERASE).param("person", person.value()).update());
  }
}
