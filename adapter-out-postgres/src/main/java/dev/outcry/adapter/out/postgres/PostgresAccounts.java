package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Accounts;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.UserId;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Accounts, each one row with its person. */
final class PostgresAccounts implements Accounts {

  /** Waits for whoever adds the same address or username just now. */
  private static final String ADD =
      """
      INSERT INTO outcry.accounts (user_id, email, username, nickname, nickname_key, password_hash, role)
      VALUES (:userId, :email, :username, :nickname, :nicknameKey, :passwordHash, :role)
      ON CONFLICT DO NOTHING
      """;

  private static final String CHANGE_PASSWORD =
      """
      UPDATE outcry.accounts SET password_hash = :after
      WHERE user_id = :id AND password_hash = :before
      """;

  private final Database database;
  private final AccountTable accounts;

  PostgresAccounts(Database database) {
    this.database = database;
    accounts = database.table(AccountTable.class);
  }

  @Override
  public Added add(Account account) {
    AccountRow row = AccountRows.MAPPED.row(account);
    SqlParameterSource columns = new SimplePropertySqlParameterSource(row);
    int added = database.write(() -> database.sql(ADD).paramSource(columns).update());
    return added == 1 ? Added.ADDED : whatIsTaken(row);
  }

  /** Whoever was first is durable by now. */
  private Added whatIsTaken(AccountRow row) {
    return database.read(() -> accounts.findByEmail(row.email)).isPresent()
        ? Added.EMAIL_TAKEN
        : Added.USERNAME_TAKEN;
  }

  @Override
  public Optional<Account> findByEmail(EmailAddress email) {
    return database
        .read(() -> accounts.findByEmail(email.value()))
        .map(AccountRows.MAPPED::account);
  }

  @Override
  public Optional<Account> findByUser(UserId id) {
    return database.read(() -> accounts.findById(id.value())).map(AccountRows.MAPPED::account);
  }

  @Override
  public boolean changePassword(UserId id, String before, String after) {
    int changed =
        database.write(
            () ->
                database
                    .sql(CHANGE_PASSWORD)
                    .param("id", id.value())
                    .param("before", before)
                    .param("after", after)
                    .update());
    return changed == 1;
  }
}
