package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Blocks;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who blocks whom. */
final class PostgresBlocks implements Blocks {

  private static final String BETWEEN =
      """
      SELECT EXISTS (
        SELECT FROM outcry.blocks
        WHERE (blocker_id, blocked_id) IN ((:one, :other), (:other, :one)))
      """;

  private static final String ERASE =
      "DELETE FROM outcry.blocks WHERE blocker_id = :person OR blocked_id = :person";

  private static final String BLOCKS =
      """
      SELECT blocker_id AS blocker, blocked_id AS blocked FROM outcry.blocks
      WHERE blocker_id = ANY (CAST(:blockers AS text[]))
        AND blocked_id = ANY (CAST(:blocked AS text[]))
      """;

  private final Database database;
  private final LimitedSets blocked;

  PostgresBlocks(Database database) {
    this.database = database;
    blocked = new LimitedSets(database, "blocks", "blocker_id", "blocked_id");
  }

  @Override
  public boolean add(UserId blocker, UserId person, int limit) {
    return blocked.add(blocker.value(), person.value(), limit);
  }

  @Override
  public void remove(UserId blocker, UserId person) {
    blocked.remove(blocker.value(), person.value());
  }

  @Override
  public Set<UserId> of(UserId blocker) {
    return people(blocked.of(blocker.value()));
  }

  @Override
  public Set<UserId> blockedAmong(UserId blocker, Collection<UserId> people) {
    return people(blocked.among(blocker.value(), people.stream().map(UserId::value).toList()));
  }

  @Override
  public Set<Block> between(Collection<UserId> blockers, Collection<UserId> others) {
    return database.read(
        () ->
            database
                .sql(BLOCKS)
                .param("blockers", ids(blockers))
                .param("blocked", ids(others))
                .query(
                    (row, number) ->
                        new Block(new UserId(row.getString(1)), new UserId(row.getString(2))))
                .set());
  }

  private static String[] ids(Collection<UserId> people) {
    return people.stream().map(UserId::value).toArray(String[]::new);
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

  private static Set<UserId> people(List<String> ids) {
    return ids.stream().map(UserId::new).collect(Collectors.toSet());
  }

  @Override
  public void erase(UserId person) {
    database.write(() -> database.sql(ERASE).param("person", person.value()).update());
  }
}
