package dev.outcry.adapter.out.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** One of the programs that share a Redis: the adapters as an instance gets them. */
final class RedisInstance implements AutoCloseable {

  @ImportAutoConfiguration({DataRedisAutoConfiguration.class, RedisAutoConfiguration.class})
  static class Program {}

  private final AnnotationConfigApplicationContext program =
      new AnnotationConfigApplicationContext();

  private @Nullable StatefulRedisConnection<String, String> direct;

  /**
   * @param more settings
   */
  RedisInstance(RedisAddress address, String... more) {
    TestPropertyValues.of(address.settings())
        .and("outcry.adapters.feed=redis", "outcry.adapters.presence=redis")
        .and(more)
        .applyTo(program);
    program.register(Program.class);
    program.refresh();
  }

  <T> T the(Class<T> type) {
    return program.getBean(type);
  }

  /** What there is in Redis, seen without the adapters. */
  RedisCommands<String, String> redis() {
    if (direct == null) {
      direct =
          ((RedisClient) the(LettuceConnectionFactory.class).getRequiredNativeClient()).connect();
    }
    return direct.sync();
  }

  @Override
  public void close() {
    program.close();
  }
}
