package dev.outcry.adapter.out.kafka;

import dev.outcry.adapter.json.JsonCodecs;
import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.DeadLetters;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.NoticeCommand;
import dev.outcry.application.port.out.ReadCommand;
import dev.outcry.application.port.out.RoomCommand;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Carries by Kafka what {@code outcry.adapters.lanes} and {@code .feed} want carried by it, over
 * the connection of {@code spring.kafka}. Steps back for lanes and a feed of the program's own.
 */
@AutoConfiguration(
    after = org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration.class,
    beforeName = "dev.outcry.bootstrap.MemoryAdaptersAutoConfiguration")
@Conditional(KafkaAutoConfiguration.IfWanted.class)
@EnableConfigurationProperties(KafkaSettings.class)
public class KafkaAutoConfiguration {

  private static final String SELECTION = "outcry.adapters";
  private static final String LANES = "lanes";
  private static final String FEED = "feed";
  private static final String KAFKA = "kafka";

  /** The customizers bring the metrics of the clients, lag included. */
  @Bean
  KafkaClients outcryKafkaClients(
      ProducerFactory<?, ?> producers,
      ConsumerFactory<?, ?> consumers,
      KafkaAdmin admin,
      ObjectProvider<DefaultKafkaConsumerFactoryCustomizer> customizers) {
    return new KafkaClients(
        producers.getConfigurationProperties(),
        consumers.getConfigurationProperties(),
        admin.getConfigurationProperties(),
        factory -> customizers.orderedStream().forEach(each -> each.customize(factory)));
  }

  @Bean
  Topics outcryKafkaTopics(KafkaClients clients) {
    return new Topics(clients);
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(prefix = SELECTION, name = LANES, havingValue = KAFKA)
  @ConditionalOnMissingBean(CommandLane.class)
  static class Lanes {
    @Bean
    CommandLane<RoomCommand> outcryMessages(
        KafkaSettings settings, KafkaClients clients, Topics topics) {
      return new KafkaCommandLane<>(
          settings.messagesLane(), Wire.of(JsonCodecs.roomCommands()), clients, topics);
    }

    @Bean
    CommandLane<AuctionCommand> outcryBids(
        KafkaSettings settings, KafkaClients clients, Topics topics) {
      return new KafkaCommandLane<>(
          settings.bidsLane(), Wire.of(JsonCodecs.auctionCommands()), clients, topics);
    }

    @Bean
    CommandLane<ReadCommand> outcryReadReceipts(
        KafkaSettings settings, KafkaClients clients, Topics topics) {
      return new KafkaCommandLane<>(
          settings.readReceiptsLane(), Wire.of(JsonCodecs.readCommands()), clients, topics);
    }

    @Bean
    CommandLane<NoticeCommand> outcryNotifications(
        KafkaSettings settings, KafkaClients clients, Topics topics) {
      return new KafkaCommandLane<>(
          settings.notificationsLane(), Wire.of(JsonCodecs.noticeCommands()), clients, topics);
    }

    @Bean
    @ConditionalOnMissingBean
    DeadLetters outcryDeadLetters(KafkaSettings settings, KafkaClients clients, Topics topics) {
      return new KafkaDeadLetters(
          List.of(
              settings.messagesLane(),
              settings.bidsLane(),
              settings.readReceiptsLane(),
              settings.notificationsLane()),
          clients,
          topics);
    }
  }

  @Bean
  @ConditionalOnProperty(prefix = SELECTION, name = FEED, havingValue = KAFKA)
  @ConditionalOnMissingBean(Feed.class)
  Feed outcryFeed(
      KafkaSettings settings, KafkaClients clients, Topics topics, Environment environment) {
    String instance = environment.getProperty("outcry.instance.id", UUID.randomUUID().toString());
    LaneSettings broadcast = settings.broadcast();
    KafkaFeed feed =
        new KafkaFeed(
            topics.feed(broadcast.topic(), broadcast.partitions()),
            broadcast.group() + "-" + instance,
            clients);
    feed.start();
    return feed;
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(ConditionalOnEnabledHealthIndicator.class)
  static class Health {
    @Bean
    @ConditionalOnMissingBean(name = "kafkaHealthIndicator")
    @ConditionalOnEnabledHealthIndicator(KAFKA)
    HealthIndicator kafkaHealthIndicator(KafkaClients clients) {
      return new KafkaHealth(clients);
    }
  }

  static final class IfWanted extends AnyNestedCondition {
    IfWanted() {
      super(ConfigurationPhase.PARSE_CONFIGURATION);
    }

    @ConditionalOnProperty(prefix = SELECTION, name = LANES, havingValue = KAFKA)
    static class ByLanes {}

    @ConditionalOnProperty(prefix = SELECTION, name = FEED, havingValue = KAFKA)
    static class ByFeed {}
  }
}
