package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Blocks;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Who blocks whom. */
final class PostgresBlocks implements Blocks {

  /** Whoever holds it is the only one to add to this person's blocks. */
  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(hashtextextended('outcry.blocks:' || :blocker, 0))";

  private static final String ADD =
      """
      INSERT INTO outcry.blocks (blocker_id, blocked_id)
      SELECT :blocker, :blocked
      WHERE (SELECT count(*) FROM outcry.blocks WHERE blocker_id = :blocker) < :limit
      ON CONFLICT DO NOTHING
      """;

  private static final String REMOVE =
      "DELETE FROM outcry.blocks WHERE blocker_id = :blocker AND blocked_id = :blocked";

  private static final String ALL =
      "SELECT blocked_id FROM outcry.blocks WHERE blocker_id = :blocker";

  private static final String AMONG = ALL + " AND blocked_id = ANY (CAST(:people AS text[]))";

  private static final String BETWEEN =
      """
      SELECT EXISTS (
        SELECT FROM outcry.blocks
        WHERE (blocker_id, blocked_id) IN ((:one, :other), (:other, :one)))
      """;

  private final Database database;

  PostgresBlocks(Database database) {
    this.database = database;
  }

  @Override
  public boolean add(UserId blocker, UserId blocked, int limit) {
    return database.transaction(
        () -> {
          database.sql(LOCK).param("blocker", blocker.value()).query().singleRow();
          database
              .sql(ADD)
              .param("blocker", blocker.value())
              .param("blocked", blocked.value())
              .param("limit", limit)
              .update();
          return !blockedAmong(blocker, Set.of(blocked)).isEmpty();
        });
  }

  @Override
  public void remove(UserId blocker, UserId blocked) {
    database.write(
        () ->
            database
                .sql(REMOVE)
                .param("blocker", blocker.value())
                .param("blocked", blocked.value())
                .update());
  }

  @Override
  public Set<UserId> of(UserId blocker) {
    return database.read(
        () ->
            database.sql(ALL).param("blocker", blocker.value()).query(String.class).list().stream()
                .map(UserId::new)
                .collect(Collectors.toSet()));
  }

  @Override
  public Set<UserId> blockedAmong(UserId blocker, Collection<UserId> people) {
    return database.read(
        () ->
            database
                .sql(AMONG)
                .param("blocker", blocker.value())
                .param("people", people.stream().map(UserId::value).toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .map(UserId::new)
                .collect(Collectors.toSet()));
  }

  @Override
  public boolean isAnyBetween(UserId one, UserId other) {
    return database.read(
        () ->
            database
                .sql(BETWEEN)
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single());
  }
}
