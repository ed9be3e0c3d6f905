package dev.outcry.adapter.out.redis;

import static java.lang.System.Logger.Level.WARNING;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.pubsub.StatefulRedisClusterPubSubConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A connection for pub/sub, made as soon as Redis can be reached; from then on the client renews it
 * whenever it breaks. A command ends with the answer or with the connection, and never before: what
 * was given up would still take room.
 */
final class RedisLine implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(RedisLine.class.getName());
  private static final RedisCodec<String, byte[]> CODEC =
      RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

  private final AbstractRedisClient client;
  private final Consumer<StatefulRedisPubSubConnection<String, byte[]>> whenMade;
  private volatile @Nullable StatefulRedisPubSubConnection<String, byte[]> connection;
  private boolean warned;
  private boolean closed;

  /**
   * @param whenMade called once, before anything is sent
   */
  RedisLine(
      AbstractRedisClient client,
      Consumer<StatefulRedisPubSubConnection<String, byte[]>> whenMade) {
    this.client = client;
    this.whenMade = whenMade;
  }

  /** The connection, once it was made; it may be broken for the moment. */
  @Nullable StatefulRedisPubSubConnection<String, byte[]> connection() {
    return connection;
  }

  /** Makes the connection unless it was made; gives up after the client's connect timeout. */
  synchronized void connect() {
    if (connection != null || closed) {
      return;
    }
    try {
      StatefulRedisPubSubConnection<String, byte[]> made = open();
      made.setTimeout(Duration.ZERO);
      whenMade.accept(made);
      connection = made;
    } catch (RedisException unreachable) {
      if (!warned) {
        LOG.log(WARNING, "Redis cannot be reached: {0}", unreachable.getMessage());
        warned = true;
      }
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (connection != null && connection.isOpen()) {
      connection.closeAsync();
    }
  }

  private StatefulRedisPubSubConnection<String, byte[]> open() {
    return client instanceof RedisClusterClient cluster
        ? cluster.connectPubSub(CODEC)
        : ((RedisClient) client).connectPubSub(CODEC);
  }

  static RedisFuture<Void> subscribe(
      StatefulRedisPubSubConnection<String, byte[]> connection, String channel) {
    return isOfCluster(connection)
        ? connection.async().ssubscribe(channel)
        : connection.async().subscribe(channel);
  }

  static void unsubscribe(
      StatefulRedisPubSubConnection<String, byte[]> connection, String channel) {
    if (isOfCluster(connection)) {
      connection.async().sunsubscribe(channel);
    } else {
      connection.async().unsubscribe(channel);
    }
  }

  static RedisFuture<Long> publish(
      StatefulRedisPubSubConnection<String, byte[]> connection, String channel, byte[] message) {
    return isOfCluster(connection)
        ? connection.async().spublish(channel, message)
        : connection.async().publish(channel, message);
  }

  /** In a cluster a channel is of the server that has its slot; all others need not know of it. */
  private static boolean isOfCluster(StatefulRedisPubSubConnection<String, byte[]> connection) {
    return connection instanceof StatefulRedisClusterPubSubConnection;
  }
}
