package dev.outcry.benchmarks;

import dev.outcry.adapter.out.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** An auction whose row is locked by each bid in turn: what one writes first, in plain JDBC. */
final class RowLockedAuction implements AutoCloseable {

  private final String url;
  private final List<Connection> connections = new ArrayList<>();
  private final ThreadLocal<Bidding> bidding = ThreadLocal.withInitial(this::open);

  RowLockedAuction(String url) throws SQLException {
    this.url = url;
    try (Connection connection = DriverManager.getConnection(url, PostgresServer.USERNAME, "");
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TABLE auctions (
            id bigint PRIMARY KEY, price bigint NOT NULL, leader bigint, bids bigint NOT NULL);
          CREATE TABLE bids (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            auction_id bigint NOT NULL REFERENCES auctions, bidder bigint NOT NULL,
            amount bigint NOT NULL, placed_at timestamptz NOT NULL DEFAULT now());
          INSERT INTO auctions VALUES (1, 0, NULL, 0)
          """);
    }
  }

  /** What one connection asks, prepared. */
  private record Bidding(
      Connection connection,
      PreparedStatement select,
      PreparedStatement update,
      PreparedStatement insert) {}

  private Bidding open() {
    try {
      Connection connection = DriverManager.getConnection(url, PostgresServer.USERNAME, "");
      connection.setAutoCommit(false);
      synchronized (connections) {
        connections.add(connection);
      }
      return new Bidding(
          connection,
          connection.prepareStatement("SELECT price FROM auctions WHERE id = 1 FOR UPDATE"),
          connection.prepareStatement(
              "UPDATE auctions SET price = ?, leader = ?, bids = bids + 1 WHERE id = 1"),
          connection.prepareStatement(
              "INSERT INTO bids (auction_id, bidder, amount) VALUES (1, ?, ?)"));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Whether the bid is the highest now; on a connection of the calling thread. */
  boolean bid(long amount) throws SQLException {
    Bidding own = bidding.get();
    long bidder = Thread.currentThread().getId();
    boolean higher = price(own) < amount;
    if (higher) {
      own.update.setLong(1, amount);
      own.update.setLong(2, bidder);
      own.update.executeUpdate();
      own.insert.setLong(1, bidder);
      own.insert.setLong(2, amount);
      own.insert.executeUpdate();
    }
    own.connection.commit();
    return higher;
  }

  private static long price(Bidding own) throws SQLException {
    try (ResultSet row = own.select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : connections) {
      connection.close();
    }
  }
}
