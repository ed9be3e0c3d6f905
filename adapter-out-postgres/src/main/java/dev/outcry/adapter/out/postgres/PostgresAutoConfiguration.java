package dev.outcry.adapter.out.postgres;

import com.zaxxer.hikari.HikariDataSource;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.Attachments;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Blocks;
import dev.outcry.application.port.out.Connections;
import dev.outcry.application.port.out.Effects;
import dev.outcry.application.port.out.Erasures;
import dev.outcry.application.port.out.Inquiries;
import dev.outcry.application.port.out.InviteCodes;
import dev.outcry.application.port.out.Notices;
import dev.outcry.application.port.out.PushSubscriptions;
import dev.outcry.application.port.out.ReceiptChoices;
import dev.outcry.application.port.out.Reports;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Users;
import dev.outcry.application.port.out.Watchlist;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Keeps in PostgreSQL what {@code outcry.adapters.store}, {@code outcry.adapters.timeline} and
 * {@code outcry.adapters.attachments}, which is where the timeline is unless set, say: the database
 * of {@code spring.datasource}, in a schema of its own. Steps back from what a program has itself;
 * rooms, auctions and effects step back together.
 */
@AutoConfiguration(
    after = DataSourceAutoConfiguration.class,
    beforeName = "dev.outcry.bootstrap.MemoryAdaptersAutoConfiguration")
@Conditional(PostgresAutoConfiguration.Chosen.class)
public class PostgresAutoConfiguration {

  private static final String ATTACHMENTS =
      "'${outcry.adapters.attachments:${outcry.adapters.timeline:}}' == 'postgres'";

  @Bean
  static PoolSettings outcryPoolSettings() {
    return new PoolSettings();
  }

  @Bean
  Database outcryDatabase(
      DataSource dataSource, @Qualifier("outcryReplica") Optional<DataSource> replica) {
    return new Database(dataSource, replica);
  }

  /** A pool beside the program's own, which nobody is given who does not ask for it by name. */
  @Bean(defaultCandidate = false)
  @ConditionalOnProperty("outcry.postgres.replica.url")
  HikariDataSource outcryReplica(Environment settings) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("outcry-replica");
    pool.setReadOnly(true);
    pool.setInitializationFailTimeout(-1);
    pool.setJdbcUrl(settings.getRequiredProperty("outcry.postgres.replica.url"));
    credential(settings, "username").ifPresent(pool::setUsername);
    credential(settings, "password").ifPresent(pool::setPassword);
    pool.setMaximumPoolSize(
        settings.getProperty("outcry.postgres.replica.maximum-pool-size", Integer.class, 10));
    return pool;
  }

  private static Optional<String> credential(Environment settings, String name) {
    return Stream.of("outcry.postgres.replica.", "spring.datasource.")
        .map(prefix -> settings.getProperty(prefix + name))
        .flatMap(Stream::ofNullable)
        .findFirst();
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "outcry.adapters.store", havingValue = "postgres")
  static class People {
    @Bean
    @ConditionalOnMissingBean
    Users outcryUsers(Database database) {
      return new PostgresUsers(database);
    }

    @Bean
    @ConditionalOnMissingBean
    Accounts outcryAccounts(Database database) {
      return new PostgresAccounts(database);
    }

    @Bean
    @ConditionalOnMissingBean
    Blocks outcryBlocks(Database database) {
      return new PostgresBlocks(database);
    }

    @Bean
    @ConditionalOnMissingBean
    Notices outcryNotices(Database database) {
      return new PostgresNotices(database);
    }

    @Bean
    @ConditionalOnMissingBean
    PushSubscriptions outcryPushSubscriptions(Database database) {
      return new PostgresPushSubscriptions(database);
    }

    @Bean
    @ConditionalOnMissingBean
    Reports outcryReports(Database database) {
      return new PostgresReports(database);
    }

    @Bean
    @ConditionalOnMissingBean
    Connections outcryConnections(Database database) {
      return new PostgresConnections(database);
    }

    @Bean
    @ConditionalOnMissingBean
    Inquiries outcryInquiries(Database database) {
      return new PostgresInquiries(database);
    }

    @Bean
    @ConditionalOnMissingBean
    InviteCodes outcryInviteCodes(Database database) {
      return new PostgresInviteCodes(database);
    }

    @Bean
    @ConditionalOnMissingBean
    ReceiptChoices outcryReceiptChoices(Database database) {
      return new PostgresReceiptChoices(database);
    }

    @Bean
    @ConditionalOnMissingBean
    Erasures outcryErasures(Database database) {
      return new PostgresErasures(database);
    }

    @Bean
    @ConditionalOnMissingBean
    Watchlist outcryWatchlist(Database database) {
      return new PostgresWatchlist(database);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "outcry.adapters.store", havingValue = "postgres")
  @ConditionalOnMissingBean(Rooms.class)
  static class Store {
    @Bean
    Rooms outcryRooms(Database database) {
      return new PostgresRooms(database);
    }

    @Bean
    Auctions outcryAuctions(Database database) {
      return new PostgresAuctions(database);
    }

    @Bean
    Effects outcryEffects(Database database) {
      return new PostgresEffects(database);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "outcry.adapters.timeline", havingValue = "postgres")
  static class Talk {
    @Bean
    @ConditionalOnMissingBean
    Timeline outcryTimeline(Database database) {
      return new PostgresTimeline(database);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression(ATTACHMENTS)
  static class Files {
    @Bean
    @ConditionalOnMissingBean
    Attachments outcryAttachments(Database database) {
      return new PostgresAttachments(database);
    }
  }

  /** Something is to be kept here. */
  static final class Chosen extends AnyNestedCondition {
    Chosen() {
      super(ConfigurationPhase.PARSE_CONFIGURATION);
    }

    @ConditionalOnProperty(name = "outcry.adapters.store", havingValue = "postgres")
    static final class ForTheStore {}

    @ConditionalOnProperty(name = "outcry.adapters.timeline", havingValue = "postgres")
    static final class ForTheTimeline {}

    @ConditionalOnProperty(name = "outcry.adapters.attachments", havingValue = "postgres")
    static final class ForAttachments {}
  }
}
