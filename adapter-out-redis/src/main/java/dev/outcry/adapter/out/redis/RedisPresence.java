package dev.outcry.adapter.out.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.outcry.application.port.out.Presence;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** By what {@link RedisSessions} remembers. */
final class RedisPresence implements Presence {

  private final RedisCalls calls;
  private final RememberedViews views;

  RedisPresence(RedisCalls calls) {
    this.calls = calls;
    this.views = new RememberedViews(calls);
  }

  @Override
  public Set<UserId> presentAmong(Collection<UserId> people) {
    List<UserId> asked = List.copyOf(people);
    List<Long> found =
        calls.callAll(
            redis ->
                asked.stream()
                    .map(userId -> redis.exists(RedisSessions.presenceOf(userId).getBytes(UTF_8)))
                    .toList());
    Set<UserId> present = new HashSet<>();
    for (int i = 0; i < asked.size(); i++) {
      if (found.get(i) == 1) {
        present.add(asked.get(i));
      }
    }
    return present;
  }

  @Override
  public Map<RoomId, Set<UserId>> lookingAt(Collection<RoomId> rooms) {
    return views.peopleIn(rooms);
  }
}
