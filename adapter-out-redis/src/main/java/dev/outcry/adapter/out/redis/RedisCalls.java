package dev.outcry.adapter.out.redis;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.outcry.application.port.out.UnavailableException;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Calls to Redis, each waiting at most for the client's command timeout. After one that waited in
 * vain nobody waits for half a second.
 */
final class RedisCalls {

  private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();
  private static final long LONG_NANOS = Duration.ofMillis(100).toNanos();
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private static final System.Logger LOG = System.getLogger(RedisCalls.class.getName());

  private final StringRedisTemplate redis;
  private final AtomicBoolean away = new AtomicBoolean();
  private volatile long pausedAt;
  private volatile boolean paused;

  RedisCalls(StringRedisTemplate redis) {
    this.redis = redis;
  }

  /**
   * @throws UnavailableException if Redis cannot be reached, does not answer or refuses
   */
  <T> T call(Function<StringRedisTemplate, T> call) {
    if (paused && System.nanoTime() - pausedAt < PAUSE_NANOS) {
      throw new UnavailableException("Redis did not answer in time");
    }
    long start = System.nanoTime();
    try {
      T answer = call.apply(redis);
      paused = false;
      if (away.get() && away.compareAndSet(true, false)) {
        LOG.log(INFO, "Redis can be used again");
      }
      return answer;
    } catch (DataAccessException | RedisException failure) {
      pauseIfItTookLong(start);
      if (away.compareAndSet(false, true)) {
        LOG.log(WARNING, "Redis cannot be used: {0}", failure.getMessage());
      }
      throw new UnavailableException("Redis cannot be used", failure);
    }
  }

  /**
   * Sends many commands in one go, and waits for all answers.
   *
   * @throws UnavailableException as above, and some may have been done
   */
  <T> List<T> callAll(
      Function<RedisClusterAsyncCommands<byte[], byte[]>, List<RedisFuture<T>>> commands) {
    return call(
        template ->
            template.execute(
                (RedisCallback<List<T>>)
                    connection -> answers(commands.apply(shared(connection)))));
  }

  private void pauseIfItTookLong(long start) {
    long now = System.nanoTime();
    if (now - start > LONG_NANOS) {
      pausedAt = now;
      paused = true;
    }
  }

  private static <T> List<T> answers(List<RedisFuture<T>> sent) {
    if (!LettuceFutures.awaitAll(LONGEST, sent.toArray(Future[]::new))) {
      throw new RedisCommandTimeoutException();
    }
    return sent.stream().map(answer -> answer.toCompletableFuture().join()).toList();
  }

  /** Spring's own pipelines open a connection each time. */
  @SuppressWarnings("unchecked")
  private static RedisClusterAsyncCommands<byte[], byte[]> shared(RedisConnection connection) {
    return (RedisClusterAsyncCommands<byte[], byte[]>) connection.getNativeConnection();
  }
}
