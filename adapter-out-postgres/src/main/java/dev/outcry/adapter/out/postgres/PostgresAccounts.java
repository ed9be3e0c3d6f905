package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Accounts;
import dev.outcry.domain.login.Identity;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

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

  private static final String ADMINISTRATORS =
      "SELECT user_id FROM outcry.accounts WHERE role = 'ADMIN'";

  private static final String OWNER_OF =
      "SELECT user_id FROM outcry.identities WHERE provider = :provider AND subject = :subject";

  private static final String IDENTITIES_OF =
      "SELECT provider, subject FROM outcry.identities WHERE user_id = :person";

  /** Waits for whoever links the same identity just now. */
  private static final String LINK =
      """
      INSERT INTO outcry.identities (provider, subject, user_id)
      VALUES (:provider, :subject, :person) ON CONFLICT DO NOTHING
      """;

  private static final String ERASE =
      """
      WITH links AS (DELETE FROM outcry.identities WHERE user_id = :person)
      DELETE FROM outcry.accounts WHERE user_id = :person
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
  public Set<UserId> administrators() {
    return database.read(() -> database.sql(ADMINISTRATORS).query(String.class).list()).stream()
        .map(UserId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<UserId> ownerOf(Identity identity) {
    return database.read(
        () -> with(OWNER_OF, identity).query(String.class).optional().map(UserId::new));
  }

  @Override
  public Set<Identity> identitiesOf(UserId person) {
    return database.read(
        () ->
            database
                .sql(IDENTITIES_OF)
                .param("person", person.value())
                .query(RecordMapper.of(Identity.class))
                .set());
  }

  @Override
  public UserId link(Identity identity, UserId person) {
    database.write(() -> with(LINK, identity).param("person", person.value()).update());
    return ownerOf(identity).orElseThrow();
  }

  private StatementSpec with(String statement, Identity identity) {
    return database
        .sql(statement)
        .param("provider", identity.provider())
        .param("subject", identity.subject());
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

  @Override
  public void erase(UserId id) {
    database.write(() -> database.sql(ERASE).param("person", id.value()).update());
  }
}
