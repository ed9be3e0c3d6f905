package dev.outcry.adapter.out.redis;

import static java.lang.System.Logger.Level.WARNING;

import dev.outcry.adapter.json.JsonCodecs;
import dev.outcry.adapter.json.UndecodableException;
import dev.outcry.application.port.out.FeedMessage;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The channels that this process listens to. Whether Redis is to know of a channel is decided, and
 * Redis told, in one step per channel; on one connection it is told in that order.
 */
final class RedisListening implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(RedisListening.class.getName());

  private final Map<String, ChannelListeners> channels = new ConcurrentHashMap<>();
  private final Origin own;
  private final Runnable whenConnected;
  private final RedisLine line;

  /**
   * @param own what is marked so is not told again
   * @param whenConnected called whenever a connection was made anew, by a thread that must not wait
   */
  RedisListening(AbstractRedisClient client, Origin own, Runnable whenConnected) {
    this.own = own;
    this.whenConnected = whenConnected;
    this.line = new RedisLine(client, this::listenTo);
  }

  /** Completes once Redis has confirmed the channel. */
  CompletableFuture<Void> add(String channel, ChannelListeners.Listener listener) {
    return change(
            channel,
            present -> {
              ChannelListeners all = present == null ? new ChannelListeners(channel) : present;
              all.add(listener);
              ask(channel, all);
              return all;
            })
        .confirmed();
  }

  void remove(String channel, ChannelListeners.Listener listener) {
    change(
        channel,
        present -> {
          if (present == null || !present.remove(listener)) {
            return present;
          }
          forget(channel);
          return null;
        });
  }

  void tell(String channel, FeedMessage message) {
    ChannelListeners listeners = channels.get(channel);
    if (listeners != null) {
      listeners.tell(message);
    }
  }

  int channels() {
    return channels.size();
  }

  /** Connects if that was not possible before, and asks for whatever is not confirmed. */
  void repair() {
    line.connect();
    channels.keySet().forEach(channel -> change(channel, present -> asked(channel, present)));
  }

  @Override
  public void close() {
    line.close();
  }

  private void listenTo(StatefulRedisPubSubConnection<String, byte[]> connection) {
    connection.addListener(new Receiver());
    connection.addListener(new Connecting());
  }

  private ChannelListeners change(
      String channel, UnaryOperator<@Nullable ChannelListeners> change) {
    return channels.compute(channel, (name, present) -> change.apply(present));
  }

  private @Nullable ChannelListeners asked(String channel, @Nullable ChannelListeners present) {
    if (present != null) {
      ask(channel, present);
    }
    return present;
  }

  private void ask(String channel, ChannelListeners listeners) {
    StatefulRedisPubSubConnection<String, byte[]> connection = line.connection();
    if (connection != null) {
      listeners.ask(() -> RedisLine.subscribe(connection, channel));
    }
  }

  private void forget(String channel) {
    StatefulRedisPubSubConnection<String, byte[]> connection = line.connection();
    if (connection != null) {
      RedisLine.unsubscribe(connection, channel);
    }
  }

  /** Redis may know of a channel that was left while it could not be told. */
  private void forgetUnlessWanted(String channel) {
    change(
        channel,
        present -> {
          if (present == null) {
            forget(channel);
          }
          return present;
        });
  }

  private final class Receiver extends RedisPubSubAdapter<String, byte[]> {
    @Override
    public void message(String channel, byte[] bytes) {
      ChannelListeners listeners = channels.get(channel);
      if (listeners == null) {
        forgetUnlessWanted(channel);
        return;
      }
      if (own.isOf(bytes)) {
        return;
      }
      FeedMessage message;
      try {
        message = JsonCodecs.feedMessages().decode(bytes);
      } catch (UndecodableException unreadable) {
        LOG.log(WARNING, "dropped a message on {0}: {1}", channel, unreadable.getMessage());
        return;
      }
      listeners.tell(message);
    }

    @Override
    public void subscribed(String channel, long count) {
      forgetUnlessWanted(channel);
    }

    @Override
    public void smessage(String channel, byte[] bytes) {
      message(channel, bytes);
    }

    @Override
    public void ssubscribed(String channel, long count) {
      subscribed(channel, count);
    }

    /** Without having been asked to, where the slot of the channel goes to another server. */
    @Override
    public void sunsubscribed(String channel, long count) {
      change(
          channel,
          present -> {
            if (present != null) {
              present.unconfirm();
            }
            return present;
          });
    }
  }

  private final class Connecting implements RedisConnectionStateListener {
    @Override
    public void onRedisConnected(RedisChannelHandler<?, ?> connection, SocketAddress address) {
      whenConnected.run();
    }

    @Override
    public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
      channels.values().forEach(ChannelListeners::unconfirm);
    }
  }
}
