package dev.outcry.adapter.out.redis;

import static java.util.stream.Collectors.toMap;

import dev.outcry.application.port.out.Sessions;
import dev.outcry.domain.session.Server;
import dev.outcry.domain.session.Session;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A record for each session, {@code session:{id}}, and a set of them for each person, {@code
 * user:presence:{id}}. For servers there are {@code server:{id}} and {@code servers}.
 */
final class RedisSessions implements Sessions {

  private static final String SERVERS = "servers";
  private static final String SERVER = "server:";
  private static final String SESSION = "session:";
  private static final String PRESENCE = "user:presence:";

  private final Remembered remembered;

  RedisSessions(RedisCalls calls, Duration lifetime) {
    this.remembered = new Remembered(calls, lifetime);
  }

  /** The key of what is there if, and only if, this person is present. */
  static String presenceOf(UserId userId) {
    return PRESENCE + userId;
  }

  @Override
  public void open(Session session) {
    remembered.put(List.of(item(session)));
  }

  @Override
  public void keep(Server server, Collection<Session> sessions) {
    List<Remembered.Item> items = new ArrayList<>(sessions.size() + 1);
    sessions.forEach(session -> items.add(item(session)));
    String count = Integer.toString(sessions.size());
    items.add(new Remembered.Item(SERVERS, server.id(), SERVER + server.id(), count));
    remembered.put(items);
  }

  @Override
  public void end(Session session) {
    remembered.remove(item(session));
  }

  @Override
  public List<Session> of(UserId userId) {
    return remembered.contents(presenceOf(userId), SESSION).values().stream()
        .map(SessionDocument::read)
        .toList();
  }

  @Override
  public Map<String, Integer> countByServer() {
    return remembered.contents(SERVERS, SERVER).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, server -> Integer.valueOf(server.getValue())));
  }

  private static Remembered.Item item(Session session) {
    String id = session.id().value();
    return new Remembered.Item(
        presenceOf(session.userId()), id, SESSION + id, SessionDocument.write(session));
  }
}
