package dev.outcry.adapter.out.postgres;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.outcry.application.port.out.Users;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.Username;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The people who have accounts here. */
final class PostgresUsers implements Users {

  private static final String FIND =
      """
      SELECT a.user_id, a.username, a.nickname
      FROM unnest((SELECT CAST(:ids AS text[]))) AS wanted (user_id)
      JOIN outcry.accounts a ON a.user_id = wanted.user_id
      """;

  /** The last character there is stands behind all that may follow. */
  static final String NICKNAMED =
      """
      SELECT user_id, username, nickname FROM outcry.accounts
      WHERE nickname_key >= :prefix AND nickname_key < :prefix || chr(1114111)
      ORDER BY nickname_key, user_id COLLATE "C" LIMIT :limit
      """;

  private static final String NAMED =
      "SELECT user_id, username, nickname FROM outcry.accounts WHERE username = :username";

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

  @Override
  public List<User> nicknamed(Nickname prefix, int limit) {
    return database
        .read(
            () ->
                database
                    .sql(NICKNAMED)
                    .param("prefix", prefix.key())
                    .param("limit", limit)
                    .query(AccountRow.class)
                    .list())
        .stream()
        .map(AccountRows.MAPPED::user)
        .toList();
  }

  @Override
  public Optional<User> named(Username username) {
    return database
        .read(
            () ->
                database
                    .sql(NAMED)
                    .param("username", username.value())
                    .query(AccountRow.class)
                    .optional())
        .map(AccountRows.MAPPED::user);
  }
}
