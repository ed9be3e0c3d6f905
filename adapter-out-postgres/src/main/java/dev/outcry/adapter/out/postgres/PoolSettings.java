package dev.outcry.adapter.out.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Sees to it that nobody waits for ever on a pool of connections to PostgreSQL: bounds every wait
 * that the program left without a choice of its own, and keeps values of rows out of error
 * messages.
 */
final class PoolSettings implements BeanPostProcessor {

  private static final long HIKARIS_CONNECTION_TIMEOUT = 30_000;
  private static final long HIKARIS_VALIDATION_TIMEOUT = 5_000;

  private static final long CONNECTION_TIMEOUT = 3_000;
  private static final long VALIDATION_TIMEOUT = 2_000;

  /**
   * Of the driver, in seconds: without them a frozen server holds a thread for good. Whoever sends
   * waits for the store no longer than for an answer, so for both together ten seconds.
   */
  private static final Map<String, String> DRIVER =
      Map.of(
          "connectTimeout", "3",
          "socketTimeout", "5",
          "tcpKeepAlive", "true",
          "reWriteBatchedInserts", "true",
          "logServerErrorDetail", "false");

  /**
   * Of the server: the first tells before the driver does, the second ends what a frozen program
   * holds locked.
   */
  private static final String SESSION =
      "SET statement_timeout = '4s'; SET idle_in_transaction_session_timeout = '10s'";

  @Override
  public Object postProcessBeforeInitialization(Object bean, String beanName) {
    if (bean instanceof HikariDataSource pool && isPostgres(pool)) {
      applyTo(pool);
    }
    return bean;
  }

  private static boolean isPostgres(HikariConfig pool) {
    return pool.getJdbcUrl() != null && pool.getJdbcUrl().startsWith("jdbc:postgresql:");
  }

  static void applyTo(HikariConfig pool) {
    if (pool.getConnectionTimeout() == HIKARIS_CONNECTION_TIMEOUT) {
      pool.setConnectionTimeout(CONNECTION_TIMEOUT);
    }
    if (pool.getValidationTimeout() == HIKARIS_VALIDATION_TIMEOUT) {
      pool.setValidationTimeout(VALIDATION_TIMEOUT);
    }
    if (pool.getConnectionInitSql() == null) {
      pool.setConnectionInitSql(SESSION);
    }
    DRIVER.forEach(pool.getDataSourceProperties()::putIfAbsent);
  }
}
