package dev.outcry.adapter.out.redis;

import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.Presence;
import dev.outcry.application.port.out.RateLimits;
import dev.outcry.application.port.out.RefreshTokens;
import dev.outcry.application.port.out.Sessions;
import dev.outcry.application.port.out.Vouchers;
import dev.outcry.domain.InvalidValueException;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SocketOptions.KeepAliveOptions;
import io.lettuce.core.resource.Delay;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.netty.handler.flush.FlushConsolidationHandler;
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
import org.springframework.core.env.Environment;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * The feed in Redis if {@code outcry.adapters.feed} says so; and what comes and goes, if {@code
 * outcry.adapters.presence} does.
 */
@AutoConfiguration(
    after = DataRedisAutoConfiguration.class,
    beforeName = "dev.outcry.bootstrap.MemoryAdaptersAutoConfiguration")
@Conditional(RedisAutoConfiguration.Chosen.class)
public class RedisAutoConfiguration {

  private static final Duration SHORTEST_TTL = Duration.ofSeconds(1);
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

  /**
   * The driver would wait up to half a minute before it connects again, and hand each command to
   * the network by itself.
   */
  @Bean
  ClientResourcesBuilderCustomizer outcryRedisClient() {
    return resources ->
        resources
            .reconnectDelay(Delay.constant(Duration.ofMillis(500)))
            .nettyCustomizer(new Bundling());
  }

  /** Commands that are ready at the same time leave in one packet. */
  private static final class Bundling implements NettyCustomizer {
    @Override
    public void afterChannelInitialized(Channel channel) {
      channel
          .pipeline()
          .addFirst(
              new FlushConsolidationHandler(
                  FlushConsolidationHandler.DEFAULT_EXPLICIT_FLUSH_AFTER_FLUSHES, true));
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "outcry.adapters.feed", havingValue = "redis")
  static class Live {
    @Bean
    @ConditionalOnMissingBean
    Feed outcryFeed(LettuceConnectionFactory redis) {
      return new RedisFeed(redis.getRequiredNativeClient());
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "outcry.adapters.presence", havingValue = "redis")
  static class ComingAndGoing {
    @Bean
    RedisCalls outcryRedisCalls(StringRedisTemplate redis) {
      return new RedisCalls(redis);
    }

    @Bean
    @ConditionalOnMissingBean
    RefreshTokens outcryRefreshTokens(RedisCalls calls) {
      return new RedisRefreshTokens(calls);
    }

    @Bean
    @ConditionalOnMissingBean
    Vouchers outcryVouchers(RedisCalls calls) {
      return new RedisVouchers(calls);
    }

    @Bean
    @ConditionalOnMissingBean
    RateLimits outcryRateLimits(RedisCalls calls) {
      return new RedisRateLimits(calls);
    }

    @Bean
    @ConditionalOnMissingBean
    Sessions outcrySessions(RedisCalls calls, Environment environment) {
      Duration lifetime =
          environment.getProperty("outcry.presence.ttl", Duration.class, Sessions.LIFETIME);
      InvalidValueException.require(
          lifetime.compareTo(SHORTEST_TTL) >= 0,
          "outcry.presence.ttl",
          "must be at least 1 second");
      return new RedisSessions(calls, lifetime);
    }

    @Bean
    @ConditionalOnMissingBean
    Presence outcryPresence(RedisCalls calls) {
      return new RedisPresence(calls);
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
