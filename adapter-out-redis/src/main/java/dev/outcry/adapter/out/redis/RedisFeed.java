package dev.outcry.adapter.out.redis;

import dev.outcry.adapter.json.JsonCodec;
import dev.outcry.adapter.json.JsonCodecs;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage;
import io.lettuce.core.AbstractRedisClient;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * By publish and subscribe, with one connection for each. A channel of Redis is subscribed to only
 * while someone in this process listens to it.
 *
 * <p>Nothing here waits for Redis. While it is out of reach, what is published is lost to other
 * processes, and a subscription is ready after {@value #PATIENCE_SECONDS} seconds all the same:
 * what it misses then, everyone misses. Subscriptions come back with the connection.
 */
final class RedisFeed implements Feed, AutoCloseable {

  static final long PATIENCE_SECONDS = 2;

  private static final long SECONDS_BETWEEN_REPAIRS = 1;

  private static final JsonCodec<FeedMessage> JSON = JsonCodecs.feedMessages();

  private final Origin origin = Origin.random();
  private final RedisLine publishing;
  private final RedisPublisher publisher;
  private final RedisListening listening;
  private final ScheduledExecutorService repairs =
      new ScheduledThreadPoolExecutor(1, RedisFeed::daemon, new DiscardPolicy());

  RedisFeed(AbstractRedisClient client) {
    publishing = new RedisLine(client, connection -> {});
    publisher = new RedisPublisher(publishing);
    listening = new RedisListening(client, origin, () -> repairs.execute(this::repair));
    repair();
    repairs.scheduleWithFixedDelay(
        this::repair, SECONDS_BETWEEN_REPAIRS, SECONDS_BETWEEN_REPAIRS, TimeUnit.SECONDS);
  }

  /** Who listens here is told at once; the echo that comes back from Redis is passed over. */
  @Override
  public void publish(Channel channel, FeedMessage message) {
    String name = ChannelNames.of(channel);
    listening.tell(name, message);
    publisher.publish(name, origin.mark(JSON.encode(message)));
  }

  @Override
  public Subscription subscribe(Channel channel, Consumer<? super FeedMessage> consumer) {
    ChannelListeners.Listener listener = new ChannelListeners.Listener(consumer);
    String name = ChannelNames.of(channel);
    CompletableFuture<Void> ready =
        listening
            .add(name, listener)
            .copy()
            .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS);
    return new Subscription() {
      @Override
      public CompletionStage<Void> ready() {
        return ready;
      }

      @Override
      public void close() {
        listening.remove(name, listener);
      }
    };
  }

  /** How many channels are listened to. */
  int channels() {
    return listening.channels();
  }

  /** What was published and not yet taken by Redis. */
  long bytesUnderWay() {
    return publisher.bytesUnderWay();
  }

  @Override
  public void close() {
    repairs.shutdownNow();
    publishing.close();
    listening.close();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "outcry-redis-feed");
    thread.setDaemon(true);
    return thread;
  }

  private void repair() {
    publishing.connect();
    listening.repair();
  }
}
