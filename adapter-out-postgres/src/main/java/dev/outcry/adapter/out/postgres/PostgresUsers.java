package dev.outcry.adapter.out.postgres;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.outcry.application.port.out.Users;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The people who have accounts here. */
final class PostgresUsers implements Users {

  private final Database database;
  private final AccountTable accounts;

  PostgresUsers(Database database) {
    this.database = database;
    accounts = database.table(AccountTable.class);
  }

  @Override
  public Map<UserId, User> findAll(Collection<UserId> ids) {
    Set<String> values = ids.stream().map(UserId::value).collect(Collectors.toSet());
    return database.read(() -> accounts.findByUserIdIn(values)).stream()
        .map(AccountRows.MAPPED::user)
        .collect(toUnmodifiableMap(User::id, Function.identity()));
  }
}
