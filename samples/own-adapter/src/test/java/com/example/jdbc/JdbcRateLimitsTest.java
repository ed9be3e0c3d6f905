package com.example.jdbc;

import dev.outcry.adapter.tck.RateLimitsContract;
import dev.outcry.application.port.out.RateLimits;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;

/** What Outcry expects of every implementation of its port, asked of this one. */
class JdbcRateLimitsTest implements RateLimitsContract {

  private static final JdbcDataSource DATABASE = new JdbcDataSource();

  private final RateLimits limits = new JdbcRateLimits(DATABASE, InstantSource.system());
  private final RateLimits others = new JdbcRateLimits(DATABASE, InstantSource.system());

  @BeforeAll
  static void createTable() throws SQLException {
    DATABASE.setURL("jdbc:h2:mem:limits;DB_CLOSE_DELAY=-1");
    try (Connection connection = DATABASE.getConnection()) {
      JdbcRateLimits.createTable(connection);
    }
  }

  @Override
  public RateLimits limits() {
    return limits;
  }

  @Override
  public RateLimits limitsOfAnotherInstance() {
    return others;
  }

  @Override
  public void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
