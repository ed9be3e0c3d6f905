package dev.outcry.adapter.out.redis;

import dev.outcry.application.port.out.Feed;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SocketOptions.KeepAliveOptions;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisProperties;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientConfigurationBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * The feed in Redis if {@code outcry.adapters.feed} says so; and what comes and goes, if {@code
 * outcry.adapters.presence} does.
 */
@AutoConfiguration(
    after = DataRedisAutoConfiguration.class,
    beforeName = "dev.outcry.bootstrap.MemoryAdaptersAutoConfiguration")
@Conditional(RedisAutoConfiguration.Chosen.class)
public class RedisAutoConfiguration {

  private static final Duration TIMEOUT = Duration.ofSeconds(1);

  /**
   * Whoever asks a Redis that is out of reach is told so at once, and nothing that was sent is sent
   * again by the driver: it may have been done.
   */
  @Bean
  LettuceClientOptionsBuilderCustomizer outcryRedisOptions(DataRedisProperties properties) {
    Duration connectTimeout = Optional.ofNullable(properties.getConnectTimeout()).orElse(TIMEOUT);
    KeepAliveOptions keepAlive =
        KeepAliveOptions.builder()
            .enable()
            .idle(Duration.ofSeconds(10))
            .interval(Duration.ofSeconds(5))
            .count(3)
            .build();
    return options ->
        options
            .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
            .socketOptions(
                SocketOptions.builder()
                    .connectTimeout(connectTimeout)
                    .keepAlive(keepAlive)
                    .build());
  }

  @Bean
  LettuceClientConfigurationBuilderCustomizer outcryRedisTimeout(DataRedisProperties properties) {
    return client -> {
      if (properties.getTimeout() == null) {
        client.commandTimeout(TIMEOUT);
      }
    };
  }

  /** The driver's own delay grows to half a minute. */
  @Bean
  ClientResourcesBuilderCustomizer outcryRedisReconnect() {
    return resources -> resources.reconnectDelay(Delay.constant(Duration.ofMillis(500)));
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "outcry.adapters.feed", havingValue = "redis")
  static class Live {
    @Bean
    @ConditionalOnMissingBean
    Feed outcryFeed(LettuceConnectionFactory redis, FeedMessages messages) {
      return new RedisFeed(redis.getRequiredNativeClient(), messages);
    }
  }

  /** Something is to be kept or carried here. */
  static final class Chosen extends AnyNestedCondition {
    Chosen() {
      super(ConfigurationPhase.PARSE_CONFIGURATION);
    }

    @ConditionalOnProperty(name = "outcry.adapters.feed", havingValue = "redis")
    static final class ForTheFeed {}

    @ConditionalOnProperty(name = "outcry.adapters.presence", havingValue = "redis")
    static final class ForPresence {}
  }
}
