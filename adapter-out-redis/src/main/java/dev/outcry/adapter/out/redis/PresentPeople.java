package dev.outcry.adapter.out.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.outcry.domain.user.UserId;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everyone who is present, in one set, each with the time at which the last session will be
 * forgotten: so that somebody notices who goes without a word, and all sessions can be found. What
 * it says is checked before it is believed, since it is written after what it sums up.
 */
final class PresentPeople {

  private static final byte[][] KEY = {"presence:people".getBytes(UTF_8)};
  private static final byte[] AT_A_TIME = "1000".getBytes(UTF_8);

  private static final String NOW =
      """
      local time = redis.call('TIME')
      local now = time[1] * 1000 + math.floor(time[2] / 1000)
      """;
  private static final byte[] PUT =
      (NOW
              + """
              local ends = string.format('%.0f', now + tonumber(ARGV[1]))
              for i = 2, #ARGV do
                redis.call('ZADD', KEYS[1], ends, ARGV[i])
              end
              """)
          .getBytes(UTF_8);
  private static final byte[] TAKE_OVERDUE =
      (NOW
              + """
              local overdue = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf',
                  string.format('%.0f', now), 'LIMIT', 0, ARGV[1])
              for i = 1, #overdue do
                redis.call('ZREM', KEYS[1], overdue[i])
              end
              return overdue
              """)
          .getBytes(UTF_8);

  private final RedisCalls calls;
  private final byte[] lifetime;

  PresentPeople(RedisCalls calls, Duration lifetime) {
    this.calls = calls;
    this.lifetime = Long.toString(lifetime.toMillis()).getBytes(UTF_8);
  }

  void put(Collection<UserId> people) {
    byte[][] arguments =
        Stream.concat(Stream.of(lifetime), people.stream().map(PresentPeople::bytes))
            .toArray(byte[][]::new);
    calls.callAll(redis -> List.of(redis.eval(PUT, ScriptOutputType.STATUS, KEY, arguments)));
  }

  void remove(Collection<UserId> people) {
    byte[][] names = people.stream().map(PresentPeople::bytes).toArray(byte[][]::new);
    if (names.length > 0) {
      calls.callAll(redis -> List.of(redis.zrem(KEY[0], names)));
    }
  }

  /** Those whose time is over, to one of all who ask. */
  List<UserId> takeOverdue() {
    return calls
        .<List<byte[]>>callAll(
            redis -> List.of(redis.eval(TAKE_OVERDUE, ScriptOutputType.MULTI, KEY, AT_A_TIME)))
        .get(0)
        .stream()
        .map(PresentPeople::userId)
        .toList();
  }

  /** At most so many, those first who were spoken of last. */
  List<UserId> some(int limit) {
    return limit == 0
        ? List.of()
        : calls
            .<List<byte[]>>callAll(redis -> List.of(redis.zrevrange(KEY[0], 0, limit - 1)))
            .get(0)
            .stream()
            .map(PresentPeople::userId)
            .toList();
  }

  private static byte[] bytes(UserId userId) {
    return userId.value().getBytes(UTF_8);
  }

  private static UserId userId(byte[] name) {
    return new UserId(new String(name, UTF_8));
  }
}
