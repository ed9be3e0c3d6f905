package dev.outcry.adapter.out.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Databases for tests, each with a pool that is set as for a program. */
final class Databases {

  /** Made by whoever asks first. */
  private static final class Shared {
    static final Database DATABASE = at(PostgresServer.shared().url());
  }

  private Databases() {}

  /** One for all tests of this process. */
  static Database shared() {
    return Shared.DATABASE;
  }

  /** One that nobody else has, on the server for all. */
  static Database fresh() {
    return at(PostgresServer.shared().urlOfNewDatabase());
  }

  private static Database at(String url) {
    HikariConfig pool = configuredFor(url);
    PoolSettings.applyTo(pool);
    return new Database(new HikariDataSource(pool));
  }

  /** What a program says of a pool. */
  static HikariConfig configuredFor(String url) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(url);
    pool.setUsername(PostgresServer.USERNAME);
    return pool;
  }

  /** A program that is told of a database, and nothing else as yet. */
  static ApplicationContextRunner programOn(PostgresServer server) {
    return new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                DataSourceAutoConfiguration.class, PostgresAutoConfiguration.class))
        .withPropertyValues(
            "spring.datasource.url=" + server.url(),
            "spring.datasource.username=" + PostgresServer.USERNAME,
            "spring.datasource.hikari.maximum-pool-size=2");
  }
}
