package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Erasures;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;

/** One row per person, until it is done. */
final class PostgresErasures implements Erasures {

  private static final String BEGIN =
      """
      INSERT INTO outcry.erasures (user_id, begun_at) VALUES (:person, :at)
      ON CONFLICT (user_id) DO UPDATE SET begun_at = excluded.begun_at
      """;

  private static final String PENDING =
      "SELECT user_id, begun_at FROM outcry.erasures ORDER BY begun_at, user_id LIMIT :limit";

  private static final String DONE =
      "DELETE FROM outcry.erasures WHERE user_id = :person AND begun_at = :at";

  private final Database database;

  PostgresErasures(Database database) {
    this.database = database;
  }

  @Override
  public void begin(Erasure erasure) {
    update(BEGIN, erasure);
  }

  @Override
  public List<Erasure> pending(int limit) {
    return database.read(
        () ->
            database
                .sql(PENDING)
                .param("limit", limit)
                .query(
                    (row, number) ->
                        new Erasure(
                            new UserId(row.getString("user_id")),
                            Instant.ofEpochMilli(row.getLong("begun_at"))))
                .list());
  }

  @Override
  public void done(Erasure erasure) {
    update(DONE, erasure);
  }

  private void update(String statement, Erasure erasure) {
    database.write(
        () ->
            database
                .sql(statement)
                .param("person", erasure.person().value())
                .param("at", erasure.begunAt().toEpochMilli())
                .update());
  }
}
