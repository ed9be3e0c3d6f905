package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.InviteCodes;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.user.UserId;
import java.util.Optional;

/** Each person's code. */
final class PostgresInviteCodes implements InviteCodes {

  private static final String CODE = "SELECT code FROM outcry.invite_codes WHERE user_id = :person";

  /** Waits for whoever gives the same person a code just now. */
  private static final String GIVE =
      """
      INSERT INTO outcry.invite_codes (user_id, code) VALUES (:person, :code)
      ON CONFLICT (user_id) DO NOTHING
      """;

  private static final String OWNER = "SELECT user_id FROM outcry.invite_codes WHERE code = :code";

  private static final String ERASE = "DELETE FROM outcry.invite_codes WHERE user_id = :person";

  private final Database database;

  PostgresInviteCodes(Database database) {
    this.database = database;
  }

  @Override
  public InviteCode codeOf(UserId person, InviteCode fresh) {
    return present(person).orElseGet(() -> give(person, fresh));
  }

  private InviteCode give(UserId person, InviteCode fresh) {
    database.write(
        () ->
            database
                .sql(GIVE)
                .param("person", person.value())
                .param("code", fresh.value())
                .update());
    return present(person).orElse(fresh);
  }

  private Optional<InviteCode> present(UserId person) {
    return database.read(
        () ->
            database
                .sql(CODE)
                .param("person", person.value())
                .query(String.class)
                .optional()
                .map(InviteCode::new));
  }

  @Override
  public Optional<UserId> ownerOf(InviteCode code) {
    return database.read(
        () ->
            database
                .sql(OWNER)
                .param("code", code.value())
                .query(String.class)
                .optional()
                .map(UserId::new));
  }

  @Override
  public void erase(UserId person) {
    database.write(() -> database.sql(ERASE).param("person", person.value()).update());
  }
}
