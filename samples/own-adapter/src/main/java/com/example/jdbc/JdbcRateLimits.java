package com.example.jdbc;

import dev.outcry.application.port.out.RateLimits;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.limit.RateKey;
import dev.outcry.domain.limit.RateLimit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import javax.sql.DataSource;

/**
 * Counts in a table of any SQL database: one row per key, locked while it is counted. So every
 * instance counts the same, by the clock given.
 */
public final class JdbcRateLimits implements RateLimits {

  private final DataSource database;
  private final InstantSource clock;

  public JdbcRateLimits(DataSource database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The table, to be made once. */
  public static void createTable(Connection connection) throws SQLException {
    try (PreparedStatement create =
        connection.prepareStatement(
            "CREATE TABLE rate_limit (id VARCHAR(300) PRIMARY KEY, due BIGINT NOT NULL)")) {
      create.execute();
    }
  }

  @Override
  public Optional<Duration> take(RateKey key, RateLimit limit) {
    long now = micros();
    long wait =
        count(
            key,
            due -> limit.waitMicros(due, now) > 0 ? due : limit.dueAfterTaking(due, now),
            due -> limit.waitMicros(due, now));
    return wait == 0 ? Optional.empty() : Optional.of(Duration.ofMillis((wait + 999) / 1_000));
  }

  @Override
  public void giveBack(RateKey key, RateLimit limit) {
    long now = micros();
    count(key, due -> limit.dueAfterGivingBack(due, now), due -> 0);
  }

  @Override
  public void forget(RateKey key) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("DELETE FROM rate_limit WHERE id = ?")) {
      delete.setString(1, idOf(key));
      delete.executeUpdate();
    } catch (SQLException failed) {
      throw new UnavailableException("the database does not forget", failed);
    }
  }

  /** Reads a row, replaces it, and answers what follows from what stood there; in one step. */
  private long count(RateKey key, LongUnaryOperator next, LongUnaryOperator answer) {
    String id = idOf(key);
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      addIfAbsent(connection, id);
      long due = lock(connection, id);
      replace(connection, id, next.applyAsLong(due));
      connection.commit();
      return answer.applyAsLong(due);
    } catch (SQLException failed) {
      throw new UnavailableException("the database does not count", failed);
    }
  }

  private static void addIfAbsent(Connection connection, String id) throws SQLException {
    try (PreparedStatement add =
        connection.prepareStatement(
            "INSERT INTO rate_limit SELECT ?, 0"
                + " WHERE NOT EXISTS (SELECT 1 FROM rate_limit WHERE id = ?)")) {
      add.setString(1, id);
      add.setString(2, id);
      add.executeUpdate();
    } catch (SQLException raced) {
      if (!"23505".equals(raced.getSQLState())) {
        throw raced;
      }
    }
  }

  private static long lock(Connection connection, String id) throws SQLException {
    try (PreparedStatement read =
        connection.prepareStatement("SELECT due FROM rate_limit WHERE id = ? FOR UPDATE")) {
      read.setString(1, id);
      try (ResultSet row = read.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void replace(Connection connection, String id, long due) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE rate_limit SET due = ? WHERE id = ?")) {
      update.setLong(1, due);
      update.setString(2, id);
      update.executeUpdate();
    }
  }

  private static String idOf(RateKey key) {
    return key.kind() + ":" + key.of();
  }

  private long micros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
  }
}
