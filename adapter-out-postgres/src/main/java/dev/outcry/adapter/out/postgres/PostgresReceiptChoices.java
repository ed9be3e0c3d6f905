package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.ReceiptChoices;
import dev.outcry.domain.user.UserId;

/** One row per person who gives none. */
final class PostgresReceiptChoices implements ReceiptChoices {

  private static final String WITHHELD =
      "SELECT EXISTS (SELECT FROM outcry.withheld_receipts WHERE user_id = :person)";

  private static final String WITHHOLD =
      "INSERT INTO outcry.withheld_receipts (user_id) VALUES (:person) ON CONFLICT DO NOTHING";

  private static final String GIVE = "DELETE FROM outcry.withheld_receipts WHERE user_id = :person";

  private final Database database;

  PostgresReceiptChoices(Database database) {
    this.database = database;
  }

  @Override
  public boolean given(UserId person) {
    return database.read(
        () ->
            !database.sql(WITHHELD).param("person", person.value()).query(Boolean.class).single());
  }

  @Override
  public void choose(UserId person, boolean given) {
    database.write(
        () -> database.sql(given ? GIVE : WITHHOLD).param("person", person.value()).update());
  }
}
