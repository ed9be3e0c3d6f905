package dev.outcry.adapter.out.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Databases for tests. */
final class Databases {

  /** Made by whoever asks first. */
  private static final class Shared {
    static final Database DATABASE = new Database(pool(PostgresServer.shared()));
  }

  private Databases() {}

  /** One for all tests of this process. */
  static Database shared() {
    return Shared.DATABASE;
  }

  /** A pool of connections, set as for a program. */
  static HikariDataSource pool(PostgresServer server) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.url());
    config.setUsername(server.username());
    PoolSettings.applyTo(config);
    return new HikariDataSource(config);
  }
}
