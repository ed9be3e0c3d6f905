package dev.outcry.adapter.out.redis;

import dev.outcry.application.port.out.RateLimits;
import dev.outcry.domain.limit.RateKey;
import dev.outcry.domain.limit.RateLimit;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * The arithmetic of {@link RateLimit} by the clock of Redis, one script for each step. What is due
 * is kept under {@code rate:{kind}:{of}}, and only until it is past.
 */
final class RedisRateLimits implements RateLimits {

  private static final String ARITHMETIC =
      """
      local time = redis.call('TIME')
      local now = time[1] * 1000000 + time[2]
      local interval = tonumber(ARGV[1])
      local allowance = interval * tonumber(ARGV[2])
      local due = tonumber(redis.call('GET', KEYS[1]) or 0)
      local start = math.max(now, math.min(due, now + allowance))
      local function keep(due)
        local micros = due - now
        if micros > 0 then
          local text = string.format('%.0f', due)
          redis.call('SET', KEYS[1], text, 'PX', math.ceil(micros / 1000))
        else
          redis.call('DEL', KEYS[1])
        end
      end
      """;
  private static final RedisScript<Long> TAKE =
      RedisScript.of(
          ARITHMETIC
              + """
              local wait = start + interval - allowance - now
              if wait > 0 then
                return wait
              end
              keep(start + interval)
              return 0
              """,
          Long.class);
  private static final RedisScript<Long> GIVE_BACK =
      RedisScript.of(
          ARITHMETIC
              + """
              keep(start - interval)
              return 0
              """,
          Long.class);
  private static final long MICROS_PER_MILLI = 1_000;

  private final RedisCalls calls;

  RedisRateLimits(RedisCalls calls) {
    this.calls = calls;
  }

  @Override
  public Optional<Duration> take(RateKey key, RateLimit limit) {
    long waitMicros = run(TAKE, key, limit);
    return waitMicros == 0
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(-Math.floorDiv(-waitMicros, MICROS_PER_MILLI)));
  }

  @Override
  public void giveBack(RateKey key, RateLimit limit) {
    run(GIVE_BACK, key, limit);
  }

  private long run(RedisScript<Long> script, RateKey key, RateLimit limit) {
    List<String> keys = List.of(nameOf(key));
    String interval = Long.toString(limit.intervalMicros());
    String burst = Integer.toString(limit.burst());
    return calls.call(redis -> redis.execute(script, keys, interval, burst));
  }

  @Override
  public void forget(RateKey key) {
    calls.call(redis -> redis.delete(nameOf(key)));
  }

  private static String nameOf(RateKey key) {
    String kind = key.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return "rate:" + kind + ":" + key.of();
  }
}
