package dev.outcry.adapter.out.redis;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Redis of its own for a class of tests, and two programs that share it. */
final class TwoRedisInstances implements BeforeAllCallback, AfterAllCallback {

  private static final String PATIENT = "spring.data.redis.timeout=30s";

  private final Supplier<? extends RedisAddress> start;
  private @Nullable RedisAddress redis;
  private @Nullable RedisInstance here;
  private @Nullable RedisInstance there;

  TwoRedisInstances() {
    this(RedisServer::start);
  }

  /**
   * @param start what they share
   */
  TwoRedisInstances(Supplier<? extends RedisAddress> start) {
    this.start = start;
  }

  RedisInstance here() {
    return Objects.requireNonNull(here);
  }

  RedisInstance there() {
    return Objects.requireNonNull(there);
  }

  /** What they share. */
  <T extends RedisAddress> T shared(Class<T> type) {
    return type.cast(Objects.requireNonNull(redis));
  }

  @Override
  public void beforeAll(ExtensionContext tests) {
    RedisAddress started = start.get();
    redis = started;
    here = new RedisInstance(started, PATIENT);
    there = new RedisInstance(started, PATIENT);
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    there().close();
    here().close();
    Objects.requireNonNull(redis).close();
  }
}
