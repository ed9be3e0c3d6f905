package dev.outcry.adapter.out.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.session.RoomView;
import dev.outcry.domain.user.UserId;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * For each room the sessions that have it open, {@code room:views:{id}}, with their people, each
 * until the time at which it is forgotten. Redis counts the time.
 */
final class RememberedViews {

  private static final int AT_A_TIME = 1_000;
  private static final String VIEWS = "room:views:";

  private static final byte[] ALL =
      (Remembered.NOW + "return redis.call('ZRANGE', KEYS[1], 0, -1)").getBytes(UTF_8);

  private final RedisCalls calls;

  RememberedViews(RedisCalls calls) {
    this.calls = calls;
  }

  void put(Collection<RoomView> views, Duration lifetime) {
    byte[] millis = bytes(Long.toString(lifetime.toMillis()));
    inPages(
        views,
        (redis, view) ->
            redis.eval(
                Remembered.ADD, ScriptOutputType.INTEGER, key(view.roomId()), name(view), millis));
  }

  void remove(Collection<RoomView> views) {
    inPages(views, (redis, view) -> redis.zrem(key(view.roomId())[0], name(view)));
  }

  Map<RoomId, Set<UserId>> peopleIn(Collection<RoomId> rooms) {
    List<RoomId> asked = rooms.stream().distinct().toList();
    List<List<byte[]>> found =
        calls.callAll(
            redis ->
                asked.stream()
                    .map(room -> redis.<List<byte[]>>eval(ALL, ScriptOutputType.MULTI, key(room)))
                    .toList());
    Map<RoomId, Set<UserId>> people = new HashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      people.put(
          asked.get(i),
          found.get(i).stream().map(RememberedViews::person).collect(Collectors.toSet()));
    }
    return people;
  }

  private void inPages(
      Collection<RoomView> views,
      BiFunction<RedisClusterAsyncCommands<byte[], byte[]>, RoomView, RedisFuture<Long>> command) {
    List<RoomView> all = List.copyOf(views);
    for (int from = 0; from < all.size(); from += AT_A_TIME) {
      List<RoomView> some = all.subList(from, Math.min(all.size(), from + AT_A_TIME));
      calls.callAll(redis -> some.stream().map(view -> command.apply(redis, view)).toList());
    }
  }

  private static byte[][] key(RoomId roomId) {
    return new byte[][] {bytes(VIEWS + roomId.value())};
  }

  /** Ids of sessions have no blanks. */
  private static byte[] name(RoomView view) {
    return bytes(view.sessionId() + " " + view.userId().value());
  }

  private static UserId person(byte[] name) {
    String text = new String(name, UTF_8);
    return new UserId(text.substring(text.indexOf(' ') + 1));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
