package dev.outcry.adapter.out.redis;

import java.util.List;

/**
 * A real Redis, for tests. What it answered survives {@link #kill}: it comes back on the same port
 * with the same data. Started from the class path, or with {@code -Doutcry.servers=containers} in a
 * container.
 */
public interface RedisServer extends RedisAddress {

  /** A server with nothing in it, ready to answer. */
  static RedisServer start() {
    return System.getProperty("outcry.servers", "").equals("containers")
        ? new RedisContainer()
        : new RedisProcess();
  }

  String host();

  int port();

  @Override
  default List<String> settings() {
    return List.of("spring.data.redis.host=" + host(), "spring.data.redis.port=" + port());
  }

  /** Ends the process as {@code kill -9} does; when this returns, the port is closed. */
  void kill();

  /** Starts what was killed, on the same port and data; when this returns, it answers. */
  void restart();

  /** Forgets everything; connections stay. */
  default void flush() {
    if (!RedisPing.answers(this, "FLUSHALL", "+OK")) {
      throw new IllegalStateException("could not flush");
    }
  }

  /** Stops the process in its tracks: connections stay open, and nothing is answered. */
  void pause();

  /** Lets what was paused go on. */
  void resume();

  /** Ends the process, and deletes its data. */
  @Override
  void close();
}
