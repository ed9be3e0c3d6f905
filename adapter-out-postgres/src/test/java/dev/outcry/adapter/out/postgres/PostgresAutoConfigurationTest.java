package dev.outcry.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.Attachments;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Effects;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Users;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresAutoConfigurationTest {

  private final ApplicationContextRunner program = Databases.programOn(PostgresServer.shared());

  @Test
  void theStoreIsKeptInPostgresIfThatIsChosen() {
    program
        .withPropertyValues("outcry.adapters.store=postgres")
        .run(
            context ->
                assertThat(context)
                    .hasSingleBean(Users.class)
                    .hasSingleBean(Accounts.class)
                    .hasSingleBean(Rooms.class)
                    .hasSingleBean(Auctions.class)
                    .hasSingleBean(Effects.class)
                    .doesNotHaveBean(Timeline.class));
  }

  @Test
  void theTimelineIsKeptInPostgresIfThatIsChosen() {
    program
        .withPropertyValues("outcry.adapters.timeline=postgres")
        .run(
            context ->
                assertThat(context)
                    .hasSingleBean(Timeline.class)
                    .hasSingleBean(Attachments.class)
                    .doesNotHaveBean(Users.class)
                    .doesNotHaveBean(Rooms.class));
  }

  @Test
  void attachmentsAreKeptInPostgresIfThatIsChosen() {
    program
        .withPropertyValues(
            "outcry.adapters.timeline=mongo", "outcry.adapters.attachments=postgres")
        .run(
            context ->
                assertThat(context)
                    .hasSingleBean(Attachments.class)
                    .doesNotHaveBean(Timeline.class));
  }

  @Test
  void attachmentsAreKeptElsewhereIfThatIsChosen() {
    program
        .withPropertyValues(
            "outcry.adapters.timeline=postgres", "outcry.adapters.attachments=mongo")
        .run(
            context ->
                assertThat(context)
                    .hasSingleBean(Timeline.class)
                    .doesNotHaveBean(Attachments.class));
  }

  @Test
  void nothingIsTouchedUnlessItIsChosen() {
    program
        .withPropertyValues("outcry.adapters.store=memory", "outcry.adapters.timeline=mongo")
        .run(
            context ->
                assertThat(context)
                    .doesNotHaveBean(Database.class)
                    .doesNotHaveBean(PoolSettings.class));
  }

  @Test
  void peopleWhoAreKnownElsewhereStayThere() {
    Users own = ids -> Map.of();
    program
        .withPropertyValues("outcry.adapters.store=postgres")
        .withBean("people", Users.class, () -> own)
        .run(
            context -> {
              assertThat(context).getBean(Users.class).isSameAs(own);
              assertThat(context).hasSingleBean(Rooms.class);
            });
  }

  @Test
  void nobodyWaitsForEver() {
    program
        .withPropertyValues("outcry.adapters.store=postgres")
        .run(
            context -> {
              HikariDataSource pool = context.getBean(HikariDataSource.class);
              assertThat(pool.getConnectionTimeout()).isEqualTo(3_000);
              assertThat(pool.getDataSourceProperties()).containsEntry("socketTimeout", "5");
              assertThat(setting(pool, "statement_timeout")).isEqualTo("4s");
              assertThat(setting(pool, "idle_in_transaction_session_timeout")).isEqualTo("10s");
            });
  }

  @Test
  void whatTheProgramSaysOfItsPoolHolds() {
    program
        .withPropertyValues(
            "outcry.adapters.store=postgres",
            "spring.datasource.hikari.connection-timeout=1234",
            "spring.datasource.hikari.connection-init-sql=SET statement_timeout = '7s'",
            "spring.datasource.hikari.data-source-properties.socketTimeout=20")
        .run(
            context -> {
              HikariDataSource pool = context.getBean(HikariDataSource.class);
              assertThat(pool.getConnectionTimeout()).isEqualTo(1_234);
              assertThat(pool.getDataSourceProperties()).containsEntry("socketTimeout", "20");
              assertThat(setting(pool, "statement_timeout")).isEqualTo("7s");
            });
  }

  private static String setting(HikariDataSource pool, String name) {
    return JdbcClient.create(pool).sql("SHOW " + name).query(String.class).single();
  }
}
