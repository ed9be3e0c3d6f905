package dev.outcry.adapter.out.redis;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Hands messages to Redis without waiting for it, one behind the other on one connection. What
 * finds no connection, or too much before it, is lost.
 */
final class RedisPublisher {

  private static final System.Logger LOG = System.getLogger(RedisPublisher.class.getName());
  static final long MOST_BYTES_UNDER_WAY = 16L * 1024 * 1024;

  private final RedisLine line;
  private final AtomicLong bytesUnderWay = new AtomicLong();
  private final AtomicBoolean losing = new AtomicBoolean();

  RedisPublisher(RedisLine line) {
    this.line = line;
  }

  void publish(String channel, byte[] message) {
    StatefulRedisPubSubConnection<String, byte[]> connection = line.connection();
    if (connection == null) {
      lost("there is no connection");
    } else if (bytesUnderWay.addAndGet(message.length) > MOST_BYTES_UNDER_WAY) {
      bytesUnderWay.addAndGet(-message.length);
      lost("Redis does not keep up");
    } else {
      handOver(connection, channel, message)
          .whenComplete(
              (receivers, failure) -> {
                bytesUnderWay.addAndGet(-message.length);
                if (failure == null) {
                  kept();
                } else {
                  lost(failure.getMessage());
                }
              });
    }
  }

  private static CompletionStage<Long> handOver(
      StatefulRedisPubSubConnection<String, byte[]> connection, String channel, byte[] message) {
    try {
      return RedisLine.publish(connection, channel, message);
    } catch (RuntimeException closed) {
      return CompletableFuture.failedFuture(closed);
    }
  }

  /** What was handed over and not yet taken. */
  long bytesUnderWay() {
    return bytesUnderWay.get();
  }

  private void lost(String why) {
    if (losing.compareAndSet(false, true)) {
      LOG.log(WARNING, "live messages are being lost: {0}", why);
    }
  }

  private void kept() {
    if (losing.get() && losing.compareAndSet(true, false)) {
      LOG.log(INFO, "live messages arrive again");
    }
  }
}
