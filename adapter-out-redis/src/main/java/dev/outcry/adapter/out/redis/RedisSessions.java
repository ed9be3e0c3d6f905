package dev.outcry.adapter.out.redis;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.outcry.application.port.out.Sessions;
import dev.outcry.domain.session.RoomView;
import dev.outcry.domain.session.Server;
import dev.outcry.domain.session.Session;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A record for each session, {@code session:{id}}, and a set of them for each person, {@code
 * user:presence:{id}}; who has one is in {@code presence:people}. For servers there are {@code
 * server:{id}} and {@code servers}.
 */
final class RedisSessions implements Sessions {

  private static final int AT_A_TIME = 1_000;
  private static final String SERVERS = "servers";
  private static final String SERVER = "server:";
  private static final String SESSION = "session:";
  private static final String PRESENCE = "user:presence:";

  private final Duration lifetime;
  private final Remembered remembered;
  private final PresentPeople people;
  private final RedisPresence presence;
  private final RememberedViews views;

  RedisSessions(RedisCalls calls, Duration lifetime) {
    this.lifetime = lifetime;
    this.remembered = new Remembered(calls, lifetime);
    this.people = new PresentPeople(calls, lifetime);
    this.presence = new RedisPresence(calls);
    this.views = new RememberedViews(calls);
  }

  /** The key of what is there if, and only if, this person is present. */
  static String presenceOf(UserId userId) {
    return PRESENCE + userId;
  }

  @Override
  public Duration lifetime() {
    return lifetime;
  }

  @Override
  public Set<UserId> open(Collection<Session> begun) {
    return put(begun, Stream.empty());
  }

  @Override
  public Set<UserId> keep(Server server, Collection<Session> sessions) {
    String count = Integer.toString(sessions.size());
    return put(
        sessions,
        Stream.of(new Remembered.Item(SERVERS, server.id(), SERVER + server.id(), count)));
  }

  private Set<UserId> put(Collection<Session> sessions, Stream<Remembered.Item> more) {
    List<Remembered.Item> first =
        remembered.put(Stream.concat(sessions.stream().map(RedisSessions::item), more).toList());
    List<UserId> theirs = sessions.stream().map(Session::userId).distinct().toList();
    for (int from = 0; from < theirs.size(); from += AT_A_TIME) {
      people.put(theirs.subList(from, Math.min(theirs.size(), from + AT_A_TIME)));
    }
    return peopleOf(first);
  }

  @Override
  public Set<UserId> end(Collection<Session> ended) {
    Set<UserId> gone =
        peopleOf(remembered.remove(ended.stream().map(RedisSessions::item).toList()));
    people.remove(gone);
    return gone;
  }

  @Override
  public void look(Collection<RoomView> begun) {
    views.put(begun, lifetime);
  }

  @Override
  public void lookAway(Collection<RoomView> ended) {
    views.remove(ended);
  }

  /** Whoever is present nevertheless is entered again with the next beat. */
  @Override
  public Set<UserId> forgotten() {
    Set<UserId> gone = new HashSet<>(people.takeOverdue());
    gone.removeAll(presence.presentAmong(gone));
    return gone;
  }

  @Override
  public List<Session> of(UserId userId) {
    return sessionsOf(List.of(userId)).toList();
  }

  @Override
  public List<Session> some(int limit) {
    return sessionsOf(people.some(limit)).limit(limit).toList();
  }

  private Stream<Session> sessionsOf(List<UserId> some) {
    List<String> sets = some.stream().map(RedisSessions::presenceOf).toList();
    return remembered.contents(sets, SESSION).values().stream().map(SessionDocument::read);
  }

  @Override
  public Map<String, Integer> countByServer() {
    return remembered.contents(List.of(SERVERS), SERVER).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, server -> Integer.valueOf(server.getValue())));
  }

  private static Set<UserId> peopleOf(List<Remembered.Item> items) {
    return items.stream()
        .filter(item -> item.set().startsWith(PRESENCE))
        .map(item -> new UserId(item.set().substring(PRESENCE.length())))
        .collect(toUnmodifiableSet());
  }

  private static Remembered.Item item(Session session) {
    String id = session.id().value();
    return new Remembered.Item(
        presenceOf(session.userId()), id, SESSION + id, SessionDocument.write(session));
  }
}
