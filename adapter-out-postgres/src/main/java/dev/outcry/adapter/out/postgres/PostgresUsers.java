package dev.outcry.adapter.out.postgres;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.outcry.application.port.out.Users;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** The people who have accounts here. */
final class PostgresUsers implements Users {

  private static final String FIND =
      """
      SELECT a.user_id, a.username, a.nickname
      FROM unnest((SELECT CAST(:ids AS text[]))) AS wanted (user_id)
      JOIN outcry.accounts a ON a.user_id = wanted.user_id
      """;

  private final Database database;

  PostgresUsers(Database database) {
    this.database = database;
  }

  @Override
  public Map<UserId, User> findAll(Collection<UserId> ids) {
    String[] values = ids.stream().map(UserId::value).distinct().toArray(String[]::new);
    return database
        .read(() -> database.sql(FIND).param("ids", values).query(AccountRow.class).list())
        .stream()
        .map(AccountRows.MAPPED::user)
        .collect(toUnmodifiableMap(User::id, Function.identity()));
  }
}
