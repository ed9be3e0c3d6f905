package dev.outcry.adapter.out.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * A real PostgreSQL, for tests: it can be stopped, killed, frozen and started again on the same
 * port with the same data. Started from the class path, or with {@code -Doutcry.servers=containers}
 * in a container. Not thread-safe.
 */
public interface PostgresServer extends AutoCloseable {

  /** May do anything, and has no password. */
  String USERNAME = "postgres";

  /** The one for all tests of this process that leave it running. */
  static PostgresServer shared() {
    return SharedPostgres.SERVER;
  }

  /** A new one, whose data survive the death of its processes but not that of the machine. */
  static PostgresServer fast() {
    return start(false);
  }

  /** A new one that waits for the disk at each commit. */
  static PostgresServer durable() {
    return start(true);
  }

  private static PostgresServer start(boolean durable) {
    return System.getProperty("outcry.servers", "").equals("containers")
        ? new PostgresContainer(durable)
        : new PostgresProcess(durable);
  }

  /** Where to connect, as {@link #USERNAME}: a database for everyone. */
  default String url() {
    return url("postgres");
  }

  /** Where to connect to a database that nobody else has, empty as yet. */
  default String urlOfNewDatabase() {
    String name = "db" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = DriverManager.getConnection(url(), USERNAME, "");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return url(name);
  }

  private String url(String database) {
    return "jdbc:postgresql://" + host() + ":" + port() + "/" + database;
  }

  default String host() {
    return "localhost";
  }

  int port();

  /** Starts it again. */
  void start();

  /** Shuts it down, as for maintenance: connections are ended. */
  void stop();

  /** Ends all its processes at once, in the midst of whatever they do. */
  void kill();

  /** Keeps it from doing anything; connections stay. */
  void freeze();

  /** Lets it go on. */
  void thaw();

  /** Ends it and forgets its data. */
  @Override
  void close();
}
