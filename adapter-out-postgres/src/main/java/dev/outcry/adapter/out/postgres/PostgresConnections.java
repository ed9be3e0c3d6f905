package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Connections;
import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.connection.ConnectionPair;
import dev.outcry.domain.connection.ConnectionStatus;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** One row per pair. Whoever makes a connection an accepted one holds both people's locks. */
final class PostgresConnections implements Connections {

  private static final String FIND =
      "SELECT * FROM outcry.connections WHERE first_id = :first AND second_id = :second";

  private static final String ADD =
      """
      INSERT INTO outcry.connections
        (first_id, second_id, invited_by, status, changed_by, changed_at, version)
      VALUES (:firstId, :secondId, :invitedBy, :status, :changedBy, :changedAt, :version)
      ON CONFLICT DO NOTHING
      """;

  private static final String CHANGE =
      """
      UPDATE outcry.connections
      SET invited_by = :invitedBy, status = :status, changed_by = :changedBy,
          changed_at = :changedAt, version = :version
      WHERE first_id = :firstId AND second_id = :secondId AND version = :version - 1
      """;

  /** In one order, so that nobody waits for whoever waits for him. */
  private static final String LOCK =
      """
      SELECT pg_advisory_xact_lock(key)
      FROM (SELECT hashtextextended('outcry.connections:' || id, 0) AS key
            FROM unnest(CAST(:people AS text[])) AS id ORDER BY key) AS people
      """;

  static final String ACCEPTED =
      """
      SELECT (SELECT count(*) FROM outcry.connections
              WHERE first_id = :person AND status = 'ACCEPTED')
           + (SELECT count(*) FROM outcry.connections
              WHERE second_id = :person AND status = 'ACCEPTED')
      """;

  static final String LIST =
      """
      SELECT first_id, second_id, invited_by, status, changed_by, changed_at, version
      FROM (SELECT *, second_id AS other_id FROM outcry.connections WHERE first_id = :person
            UNION ALL
            SELECT *, first_id FROM outcry.connections WHERE second_id = :person) AS own
      WHERE status = :status AND (changed_at, other_id) < (:at, :other)
      ORDER BY changed_at DESC, other_id DESC LIMIT :limit
      """;

  private static final String ERASE =
      "DELETE FROM outcry.connections WHERE first_id = :person OR second_id = :person";

  private final Database database;

  PostgresConnections(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Connection> find(ConnectionPair pair) {
    return database.read(
        () ->
            database
                .sql(FIND)
                .param("first", pair.first().value())
                .param("second", pair.second().value())
                .query(RecordMapper.of(ConnectionRow.class))
                .optional()
                .map(ConnectionRows.MAPPED::connection));
  }

  @Override
  public boolean add(Connection invitation) {
    return database.write(() -> with(invitation, ADD).update()) == 1;
  }

  @Override
  public Changed change(Connection after, int limit) {
    if (after.status() != ConnectionStatus.ACCEPTED) {
      return database.write(() -> replaced(after));
    }
    ConnectionPair pair = after.pair();
    return database.transaction(
        () -> {
          lock(pair);
          if (Math.max(accepted(pair.first()), accepted(pair.second())) < limit) {
            return replaced(after);
          }
          long present = find(pair).map(Connection::version).orElse(0L);
          return present == after.version() - 1 ? Changed.FULL : Changed.STALE;
        });
  }

  private Changed replaced(Connection after) {
    return with(after, CHANGE).update() == 1 ? Changed.CHANGED : Changed.STALE;
  }

  private void lock(ConnectionPair pair) {
    String[] people = {pair.first().value(), pair.second().value()};
    database.sql(LOCK).param("people", people).query().listOfRows();
  }

  private long accepted(UserId person) {
    return database.sql(ACCEPTED).param("person", person.value()).query(Long.class).single();
  }

  private StatementSpec with(Connection connection, String statement) {
    ConnectionRow row = ConnectionRows.MAPPED.row(connection);
    return database.sql(statement).paramSource(new SimplePropertySqlParameterSource(row));
  }

  @Override
  public List<Connection> list(
      UserId person, ConnectionStatus status, Optional<Place> before, int limit) {
    return database.read(
        () ->
            database
                .sql(LIST)
                .param("person", person.value())
                .param("status", status.name())
                .param(
                    "at", before.map(Place::at).map(Instant::toEpochMilli).orElse(Long.MAX_VALUE))
                .param("other", before.map(place -> place.other().value()).orElse(""))
                .param("limit", limit)
                .query(RecordMapper.of(ConnectionRow.class))
                .list()
                .stream()
                .map(ConnectionRows.MAPPED::connection)
                .toList());
  }

  @Override
  public void erase(UserId person) {
    database.write(() -> database.sql(ERASE).param("person", person.value()).update());
  }
}
