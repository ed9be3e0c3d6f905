package dev.outcry.adapter.out.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Sets of names, each with a record, that are remembered for a while. Redis counts the time. A set
 * lasts exactly as long as the last name in it, so that whether it is there says whether there is
 * any. A set and a record may be in different slots of a cluster; each step touches one key.
 */
final class Remembered {

  /**
   * A name with its record.
   *
   * @param set the key of the set that the name is in
   * @param record the key of the record
   */
  record Item(String set, String name, String record, String content) {}

  private static final int AT_A_TIME = 1_000;

  /** Sets {@code now}, in milliseconds, and forgets what is past. */
  static final String NOW =
      """
      local time = redis.call('TIME')
      local now = time[1] * 1000 + math.floor(time[2] / 1000)
      redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now))
      """;

  /** Adds a name for so many milliseconds; 1 if it is the first. */
  static final byte[] ADD =
      (NOW
              + """
              local ends = string.format('%.0f', now + tonumber(ARGV[2]))
              local first = redis.call('ZCARD', KEYS[1]) == 0
              redis.call('ZADD', KEYS[1], ends, ARGV[1])
              redis.call('PEXPIREAT', KEYS[1], ends)
              return first and 1 or 0
              """)
          .getBytes(UTF_8);

  private static final byte[] REMOVE =
      (NOW
              + """
              local removed = redis.call('ZREM', KEYS[1], ARGV[1])
              local last = redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')
              if last[2] then
                redis.call('PEXPIREAT', KEYS[1], last[2])
                return 0
              end
              return removed
              """)
          .getBytes(UTF_8);

  private final RedisCalls calls;
  private final Duration lifetime;

  Remembered(RedisCalls calls, Duration lifetime) {
    this.calls = calls;
    this.lifetime = lifetime;
  }

  /**
   * Remembers these anew, in one round trip for each thousand; answers those that are the first of
   * their sets.
   */
  List<Item> put(List<Item> items) {
    byte[] millis = bytes(Long.toString(lifetime.toMillis()));
    return step(
        items,
        (redis, item) ->
            Stream.of(
                any(redis.psetex(bytes(item.record()), lifetime.toMillis(), bytes(item.content()))),
                eval(redis, ADD, item.set(), bytes(item.name()), millis)));
  }

  /** The same the other way; answers those that were the last of their sets. */
  List<Item> remove(List<Item> items) {
    return step(
        items,
        (redis, item) ->
            Stream.of(
                any(redis.del(bytes(item.record()))),
                eval(redis, REMOVE, item.set(), bytes(item.name()))));
  }

  /** Two commands for each item, the second of which answers 1 where its item is to be answered. */
  private List<Item> step(List<Item> items, Step step) {
    List<Item> answered = new ArrayList<>();
    for (int from = 0; from < items.size(); from += AT_A_TIME) {
      List<Item> some = items.subList(from, Math.min(items.size(), from + AT_A_TIME));
      List<Object> answers =
          calls.callAll(
              redis -> some.stream().flatMap(item -> step.commands(redis, item)).toList());
      for (int i = 0; i < some.size(); i++) {
        if (answers.get(2 * i + 1).equals(1L)) {
          answered.add(some.get(i));
        }
      }
    }
    return answered;
  }

  private interface Step {
    Stream<RedisFuture<Object>> commands(
        RedisClusterAsyncCommands<byte[], byte[]> redis, Item item);
  }

  /**
   * The contents of the records of all names in these sets, by name.
   *
   * @param record what the key of each record begins with
   */
  Map<String, String> contents(Collection<String> sets, String record) {
    List<String> names =
        calls
            .<List<byte[]>>callAll(
                redis -> sets.stream().map(set -> redis.zrange(bytes(set), 0, -1)).toList())
            .stream()
            .flatMap(List::stream)
            .map(name -> new String(name, UTF_8))
            .toList();
    List<String> keys = names.stream().map(name -> record + name).toList();
    List<String> contents = calls.call(redis -> redis.opsForValue().multiGet(keys));
    Map<String, String> found = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (contents.get(i) != null) {
        found.put(names.get(i), contents.get(i));
      }
    }
    return found;
  }

  private static RedisFuture<Object> eval(
      RedisClusterAsyncCommands<byte[], byte[]> redis,
      byte[] script,
      String key,
      byte[]... arguments) {
    return redis.eval(script, ScriptOutputType.INTEGER, new byte[][] {bytes(key)}, arguments);
  }

  /** An answer is only waited for. */
  @SuppressWarnings("unchecked")
  private static RedisFuture<Object> any(RedisFuture<?> answer) {
    return (RedisFuture<Object>) answer;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
