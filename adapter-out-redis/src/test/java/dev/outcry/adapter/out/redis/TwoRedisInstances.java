package dev.outcry.adapter.out.redis;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Redis of its own for a class of tests, and two programs that share it. */
final class TwoRedisInstances implements BeforeAllCallback, AfterAllCallback {

  private @Nullable RedisServer server;
  private @Nullable RedisInstance here;
  private @Nullable RedisInstance there;

  RedisInstance here() {
    return Objects.requireNonNull(here);
  }

  RedisInstance there() {
    return Objects.requireNonNull(there);
  }

  @Override
  public void beforeAll(ExtensionContext tests) {
    server = RedisServer.start();
    here = new RedisInstance(server);
    there = new RedisInstance(server);
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    there().close();
    here().close();
    Objects.requireNonNull(server).close();
  }
}
