package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Notices;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeId;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What people were told, found by person and time. */
final class PostgresNotices implements Notices {

  /** In one order, so that several who keep the same do not wait for each other. */
  private static final String ADD =
      """
      INSERT INTO outcry.notifications (id, user_id, kind, params, at)
      SELECT n.id, n.user_id, n.kind, n.params, n.at
      FROM json_to_recordset(CAST(:notices AS json))
        AS n (id uuid, user_id text, kind text, params jsonb, at bigint)
      ORDER BY n.id
      ON CONFLICT (id) DO NOTHING
      RETURNING id
      """;

  static final String LIST =
      """
      SELECT * FROM outcry.notifications
      WHERE user_id = :person AND (at, id) < (:at, CAST(:id AS uuid))
      ORDER BY at DESC, id DESC LIMIT :limit
      """;

  private static final String MARK_ALL =
      "UPDATE outcry.notifications SET read = true WHERE user_id = :person AND NOT read";

  private static final String MARK = MARK_ALL + " AND id = ANY (CAST(:ids AS uuid[]))";

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
    String rows = Json.of(notices.stream().map(NoticeRows.MAPPED::row).toList());
    Set<UUID> added =
        new HashSet<>(
            database.write(
                () -> database.sql(ADD).param("notices", rows).query(UUID.class).list()));
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
                .query(NoticeRow.class)
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
