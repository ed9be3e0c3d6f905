package dev.outcry.adapter.out.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.DeadLetters;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.kafka.autoconfigure.metrics.KafkaMetricsAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class KafkaAutoConfigurationTest {

  private final ApplicationContextRunner program =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration.class,
                  KafkaAutoConfiguration.class))
          .withPropertyValues(
              "spring.kafka.bootstrap-servers=" + KafkaServer.shared().bootstrapServers(),
              "outcry.kafka.feed.topic=feed.of-a-program");

  @Test
  void bringsNothingUnlessAskedFor() {
    program.run(
        context ->
            assertThat(context)
                .doesNotHaveBean(KafkaClients.class)
                .doesNotHaveBean(CommandLane.class)
                .doesNotHaveBean(Feed.class));
  }

  @Test
  void bringsItsLanes() {
    program
        .withPropertyValues("outcry.adapters.lanes=kafka")
        .run(
            context -> {
              assertThat(context)
                  .hasNotFailed()
                  .hasSingleBean(DeadLetters.class)
                  .doesNotHaveBean(Feed.class);
              assertThat(context.getBeansOfType(CommandLane.class))
                  .containsOnlyKeys(
                      "outcryMessages", "outcryBids", "outcryReadReceipts", "outcryNotifications");
            });
  }

  @Test
  void bringsTheFeed() {
    program
        .withPropertyValues("outcry.adapters.feed=kafka")
        .run(
            context ->
                assertThat(context)
                    .hasNotFailed()
                    .hasSingleBean(KafkaFeed.class)
                    .doesNotHaveBean(CommandLane.class));
  }

  @Test
  void stepsBackForAFeedOfTheProgram() {
    Feed own = new KafkaFeedOfTheProgram();
    program
        .withBean(Feed.class, () -> own)
        .withPropertyValues("outcry.adapters.feed=kafka")
        .run(context -> assertThat(context).getBean(Feed.class).isSameAs(own));
  }

  @Test
  void stepsBackForDeadLettersOfTheProgram() {
    DeadLetters own = new DeadLettersOfTheProgram();
    program
        .withBean(DeadLetters.class, () -> own)
        .withPropertyValues("outcry.adapters.lanes=kafka")
        .run(context -> assertThat(context).getBean(DeadLetters.class).isSameAs(own));
  }

  @Test
  void healthTellsWhetherABrokerAnswers() {
    program
        .withPropertyValues("outcry.adapters.lanes=kafka")
        .run(
            context ->
                assertThat(health(context))
                    .isEqualTo(Health.up().withDetail("brokers", 1).build()));
    program
        .withPropertyValues(
            "outcry.adapters.lanes=kafka", "spring.kafka.bootstrap-servers=localhost:1")
        .run(
            context -> {
              long begin = System.nanoTime();
              assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
              assertThat(Duration.ofNanos(System.nanoTime() - begin))
                  .isLessThan(Duration.ofSeconds(4));
            });
  }

  @Test
  void healthStepsBack() {
    HealthIndicator own = Health.unknown()::build;
    program
        .withBean("kafkaHealthIndicator", HealthIndicator.class, () -> own)
        .withPropertyValues("outcry.adapters.lanes=kafka")
        .run(context -> assertThat(context).getBean(HealthIndicator.class).isSameAs(own));
    program
        .withPropertyValues("outcry.adapters.lanes=kafka", "management.health.kafka.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
  }

  @Test
  void lagIsAMetric() {
    SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    program
        .withConfiguration(AutoConfigurations.of(KafkaMetricsAutoConfiguration.class))
        .withBean(MeterRegistry.class, () -> metrics)
        .withPropertyValues("outcry.adapters.lanes=kafka")
        .run(
            context -> {
              CommandLane<?> lane = context.getBean("outcryBids", CommandLane.class);
              try (CommandLane.Attachment attachment = lane.attach((key, batch) -> {})) {
                await()
                    .atMost(Duration.ofSeconds(20))
                    .until(
                        () ->
                            metrics
                                .find("kafka.consumer.fetch.manager.records.lag.max")
                                .gauges()
                                .stream()
                                .map(gauge -> gauge.getId().getTag("client.id"))
                                .anyMatch(id -> id.startsWith("consumer-auction-bids-")));
              }
            });
  }

  @Test
  void namesAreProperties() {
    program
        .withPropertyValues(
            "outcry.adapters.lanes=kafka",
            "outcry.kafka.messages.topic=my.messages",
            "outcry.kafka.messages.partitions=48",
            "outcry.kafka.concurrency=6")
        .run(
            context -> {
              KafkaSettings settings = context.getBean(KafkaSettings.class);
              assertThat(settings.messagesLane())
                  .isEqualTo(new LaneSettings("my.messages", 48, "chat-persistence", 6));
              assertThat(settings.readReceiptsLane())
                  .isEqualTo(new LaneSettings("chat.read-receipts", 3, "chat-read-receipt", 3));
            });
  }

  private static Health health(AssertableApplicationContext context) {
    return context.getBean("kafkaHealthIndicator", HealthIndicator.class).health();
  }

  private static final class DeadLettersOfTheProgram implements DeadLetters {
    @Override
    public List<Letter> list(Optional<LetterId> after, int limit) {
      return List.of();
    }

    @Override
    public boolean replay(LetterId id) {
      return false;
    }
  }

  private static final class KafkaFeedOfTheProgram implements Feed {
    @Override
    public void publish(Channel channel, FeedMessage message) {}

    @Override
    public Subscription subscribe(Channel channel, Consumer<? super FeedMessage> listener) {
      throw new UnsupportedOperationException();
    }
  }
}
