package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Notices;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeId;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What people were told, found by person and time. */
final class PostgresNotices implements Notices {

  /** Each is due from when it happened. */
  private static final String ROWS =
      """
        (id, user_id, kind, params, at, due, room_id, last_seq)
      SELECT n.id, n.user_id, n.kind, n.params, n.at, n.at, n.room_id, n.last_seq
      FROM json_to_recordset(CAST(:notices AS json))
        AS n (id uuid, user_id text, kind text, params jsonb, at bigint,
              room_id text, last_seq bigint)
      """;

  /** In one order, so that several who keep the same do not wait for each other. */
  private static final String ADD =
      "INSERT INTO outcry.notifications"
          + ROWS
          + "ORDER BY n.id ON CONFLICT (id) DO NOTHING RETURNING id";

  /** What was read of a room reaches as far as what began last. */
  private static final String GATHER =
      "INSERT INTO outcry.notifications AS there"
          + ROWS
          + """
          WHERE NOT EXISTS (
            SELECT FROM (
              SELECT r.last_seq FROM outcry.notifications r
              WHERE r.user_id = n.user_id AND r.room_id = n.room_id AND r.kind = n.kind AND r.read
              ORDER BY r.at DESC, r.last_seq DESC LIMIT 1) AS latest
            WHERE latest.last_seq >= n.last_seq)
          ORDER BY n.user_id, n.room_id
          ON CONFLICT (user_id, room_id) WHERE kind = 'MESSAGE' AND NOT read DO UPDATE
          SET last_seq = greatest(there.last_seq, excluded.last_seq),
              params = jsonb_set(there.params, '{lastSeq}',
                to_jsonb(greatest(there.last_seq, excluded.last_seq)))
          RETURNING id
          """;

  private static final String READ_UP_TO =
      """
      WITH held AS (
        SELECT n.id
        FROM json_to_recordset(CAST(:read AS json)) AS r (user_id text, room_id text, seq bigint)
        JOIN outcry.notifications n
          ON n.user_id = r.user_id AND n.room_id = r.room_id AND n.last_seq <= r.seq
        WHERE NOT n.read
        ORDER BY n.user_id, n.room_id FOR UPDATE OF n)
      UPDATE outcry.notifications n SET read = true FROM held WHERE n.id = held.id
      """;

  private record ReadRow(String userId, String roomId, long seq) {
    static ReadRow of(RoomRead read) {
      return new ReadRow(read.person().value(), read.roomId().value(), read.seq().value());
    }
  }

  static final String LIST =
      """
      SELECT id, user_id, kind, params, at, read, room_id, last_seq FROM outcry.notifications
      WHERE user_id = :person AND (at, id) < (:at, CAST(:id AS uuid))
      ORDER BY at DESC, id DESC LIMIT :limit
      """;

  /** Several rows are locked in one order, so that nobody waits for each other. */
  private static final String MARK_IF =
      """
      UPDATE outcry.notifications SET read = true WHERE id IN (
        SELECT id FROM outcry.notifications WHERE user_id = :person AND NOT read %s
        ORDER BY id FOR UPDATE)
      """;

  private static final String MARK_ALL = MARK_IF.formatted("");
  private static final String MARK = MARK_IF.formatted("AND id = ANY (CAST(:ids AS uuid[]))");

  static final String CLAIM =
      """
      UPDATE outcry.notifications n SET due = :until
      FROM (
        SELECT id FROM outcry.notifications
        WHERE due > :since AND due <= :now AND at > :since AND NOT read
        ORDER BY due LIMIT :limit FOR UPDATE SKIP LOCKED) AS first
      WHERE n.id = first.id
      RETURNING n.id, n.user_id, n.kind, n.params, n.at, n.read, n.carried
      """;

  private static final String DONE =
      """
      UPDATE outcry.notifications SET due = NULL WHERE id IN (
        SELECT id FROM outcry.notifications
        WHERE id = ANY (CAST(:ids AS uuid[])) ORDER BY id FOR UPDATE)
      """;

  private static final String CARRIED =
      """
      WITH known AS (
        SELECT n.id, c.carried
        FROM json_to_recordset(CAST(:carried AS json)) AS c (id uuid, carried text)
        JOIN outcry.notifications n USING (id)
        ORDER BY n.id FOR UPDATE OF n)
      UPDATE outcry.notifications n SET carried = known.carried FROM known WHERE n.id = known.id
      """;

  static final String UNREAD =
      """
      SELECT count(*) FROM (
        SELECT FROM outcry.notifications WHERE user_id = :person AND NOT read LIMIT :limit) AS unread
      """;

  private static final Place FIRST =
      new Place(Instant.ofEpochMilli(Long.MAX_VALUE), new NoticeId(new UUID(-1, -1)));

  private static final String ERASE = "DELETE FROM outcry.notifications WHERE user_id = :person";

  private final Database database;

  PostgresNotices(Database database) {
    this.database = database;
  }

  @Override
  public List<Notice> add(List<Notice> notices) {
    return kept(ADD, notices);
  }

  @Override
  public List<Notice> gather(List<Notice> notices) {
    return kept(GATHER, notices);
  }

  @Override
  public void readUpTo(Collection<RoomRead> read) {
    if (read.isEmpty()) {
      return;
    }
    String rows = Json.of(read.stream().map(ReadRow::of).toList());
    database.write(() -> database.sql(READ_UP_TO).param("read", rows).update());
  }

  /** Those of these that now stand under their own id by this. */
  private List<Notice> kept(String sql, List<Notice> notices) {
    String rows = Json.of(notices.stream().map(NoticeRows.MAPPED::row).toList());
    Set<UUID> added =
        new HashSet<>(
            database.write(
                () -> database.sql(sql).param("notices", rows).query(UUID.class).list()));
    return notices.stream().filter(notice -> added.remove(notice.id().value())).toList();
  }

  @Override
  public List<Kept> list(UserId person, Optional<Place> before, int limit) {
    Place place = before.orElse(FIRST);
    return database.read(
        () ->
            database
                .sql(LIST)
                .param("person", person.value())
                .param("at", place.at().toEpochMilli())
                .param("id", place.id().value())
                .param("limit", limit)
                .query(RecordMapper.of(NoticeRow.class))
                .list()
                .stream()
                .map(NoticeRows.MAPPED::kept)
                .toList());
  }

  @Override
  public void markRead(UserId person, Optional<Set<NoticeId>> ids) {
    database.write(
        () ->
            ids.isEmpty()
                ? database.sql(MARK_ALL).param("person", person.value()).update()
                : database
                    .sql(MARK)
                    .param("person", person.value())
                    .param("ids", ids.get().stream().map(NoticeId::value).toArray(UUID[]::new))
                    .update());
  }

  @Override
  public List<Due> claim(Instant now, Instant until, int limit) {
    return database
        .write(
            () ->
                database
                    .sql(CLAIM)
                    .param("since", now.minus(DUE_FOR).toEpochMilli())
                    .param("now", now.toEpochMilli())
                    .param("until", until.toEpochMilli())
                    .param("limit", limit)
                    .query(RecordMapper.of(DueRow.class))
                    .list())
        .stream()
        .map(NoticeRows.MAPPED::due)
        .toList();
  }

  @Override
  public void done(Collection<NoticeId> ids) {
    UUID[] values = ids.stream().map(NoticeId::value).toArray(UUID[]::new);
    database.write(() -> database.sql(DONE).param("ids", values).update());
  }

  @Override
  public void carried(Collection<Due> some) {
    String rows = Json.of(some.stream().map(CarriedRow::of).toList());
    database.write(() -> database.sql(CARRIED).param("carried", rows).update());
  }

  private record CarriedRow(UUID id, String carried) {
    static CarriedRow of(Due due) {
      return new CarriedRow(due.notice().id().value(), String.join(",", due.by()));
    }
  }

  @Override
  public int unread(UserId person, int limit) {
    return database.read(
        () ->
            database
                .sql(UNREAD)
                .param("person", person.value())
                .param("limit", limit)
                .query(Integer.class)
                .single());
  }

  @Override
  public void erase(UserId person) {
    database.write(() -> database.sql(ERASE).param("person", person.value()).update());
  }
}
