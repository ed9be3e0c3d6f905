package dev.outcry.adapter.out.memory;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.outcry.application.port.out.Presence;
import dev.outcry.application.port.out.Sessions;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.session.RoomView;
import dev.outcry.domain.session.Server;
import dev.outcry.domain.session.Session;
import dev.outcry.domain.session.SessionId;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sessions by person; what is over is cleared away by the next beat. */
final class InMemorySessions implements Sessions {

  private static final int FORGOTTEN_AT_A_TIME = 1_000;

  private record Lasting<T>(T value, Instant until) {}

  private final InstantSource clock;
  private final Duration lifetime;
  private final Map<UserId, Map<SessionId, Lasting<Session>>> sessions = new HashMap<>();
  private final Map<String, Lasting<Integer>> servers = new HashMap<>();
  private final Set<UserId> forgotten = new HashSet<>();
  private final Map<RoomId, Map<RoomView, Instant>> views = new HashMap<>();

  InMemorySessions(InstantSource clock, Duration lifetime) {
    this.clock = clock;
    this.lifetime = lifetime;
  }

  @Override
  public Duration lifetime() {
    return lifetime;
  }

  @Override
  public synchronized Set<UserId> open(Collection<Session> begun) {
    return begun.stream().filter(this::comesWith).map(Session::userId).collect(toUnmodifiableSet());
  }

  @Override
  public synchronized Set<UserId> keep(Server server, Collection<Session> open) {
    servers.values().removeIf(this::isOver);
    clearAway();
    servers.put(server.id(), lasting(open.size()));
    return open(open);
  }

  @Override
  public synchronized Set<UserId> end(Collection<Session> ended) {
    return ended.stream().filter(this::goesWith).map(Session::userId).collect(toUnmodifiableSet());
  }

  @Override
  public synchronized void look(Collection<RoomView> begun) {
    Instant until = clock.instant().plus(lifetime);
    begun.forEach(
        view -> views.computeIfAbsent(view.roomId(), room -> new HashMap<>(2)).put(view, until));
  }

  @Override
  public synchronized void lookAway(Collection<RoomView> ended) {
    ended.forEach(
        view ->
            views.computeIfPresent(
                view.roomId(),
                (room, theirs) -> {
                  theirs.remove(view);
                  return theirs.isEmpty() ? null : theirs;
                }));
  }

  @Override
  public synchronized Set<UserId> forgotten() {
    clearAway();
    Set<UserId> gone = forgotten.stream().limit(FORGOTTEN_AT_A_TIME).collect(toUnmodifiableSet());
    forgotten.removeAll(gone);
    return gone;
  }

  @Override
  public synchronized List<Session> of(UserId userId) {
    return lastingOf(userId).toList();
  }

  @Override
  public synchronized List<Session> some(int limit) {
    return sessions.keySet().stream().flatMap(this::lastingOf).limit(limit).toList();
  }

  @Override
  public synchronized Map<String, Integer> countByServer() {
    return servers.entrySet().stream()
        .filter(server -> !isOver(server.getValue()))
        .collect(toMap(Map.Entry::getKey, server -> server.getValue().value()));
  }

  /** Who is present by these sessions. */
  Presence presence() {
    return new Presence() {
      @Override
      public Set<UserId> presentAmong(Collection<UserId> people) {
        synchronized (InMemorySessions.this) {
          return people.stream()
              .filter(InMemorySessions.this::isPresent)
              .collect(toUnmodifiableSet());
        }
      }

      @Override
      public Map<RoomId, Set<UserId>> lookingAt(Collection<RoomId> rooms) {
        synchronized (InMemorySessions.this) {
          return rooms.stream()
              .distinct()
              .collect(toMap(Function.identity(), InMemorySessions.this::lookingAt));
        }
      }
    };
  }

  private Set<UserId> lookingAt(RoomId room) {
    Instant now = clock.instant();
    return views.getOrDefault(room, Map.of()).entrySet().stream()
        .filter(view -> now.isBefore(view.getValue()))
        .map(view -> view.getKey().userId())
        .collect(toUnmodifiableSet());
  }

  private boolean comesWith(Session session) {
    boolean comes = !isPresent(session.userId());
    sessions
        .computeIfAbsent(session.userId(), userId -> new HashMap<>(2))
        .put(session.id(), lasting(session));
    forgotten.remove(session.userId());
    return comes;
  }

  private boolean goesWith(Session session) {
    boolean present = isPresent(session.userId());
    Map<SessionId, Lasting<Session>> theirs = sessions.getOrDefault(session.userId(), Map.of());
    if (!theirs.containsKey(session.id())) {
      return false;
    }
    theirs.remove(session.id());
    if (theirs.isEmpty()) {
      sessions.remove(session.userId());
    }
    return present && !isPresent(session.userId());
  }

  private boolean isPresent(UserId userId) {
    return lastingOf(userId).findAny().isPresent();
  }

  private Stream<Session> lastingOf(UserId userId) {
    return sessions.getOrDefault(userId, Map.of()).values().stream()
        .filter(session -> !isOver(session))
        .map(Lasting::value);
  }

  private void clearAway() {
    Instant now = clock.instant();
    views.values().forEach(theirs -> theirs.values().removeIf(until -> !now.isBefore(until)));
    views.values().removeIf(Map::isEmpty);
    for (Iterator<UserId> people = sessions.keySet().iterator(); people.hasNext(); ) {
      UserId userId = people.next();
      Map<SessionId, Lasting<Session>> theirs = sessions.get(userId);
      theirs.values().removeIf(this::isOver);
      if (theirs.isEmpty()) {
        people.remove();
        forgotten.add(userId);
      }
    }
  }

  private <T> Lasting<T> lasting(T value) {
    return new Lasting<>(value, clock.instant().plus(lifetime));
  }

  private boolean isOver(Lasting<?> lasting) {
    return !clock.instant().isBefore(lasting.until());
  }
}
