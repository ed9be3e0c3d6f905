package dev.outcry.adapter.out.memory;

import static java.util.stream.Collectors.toMap;

import dev.outcry.application.port.out.Presence;
import dev.outcry.application.port.out.Sessions;
import dev.outcry.domain.session.Server;
import dev.outcry.domain.session.Session;
import dev.outcry.domain.session.SessionId;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sessions by person; what is over is cleared away by the next beat. */
final class InMemorySessions implements Sessions {

  private record Lasting<T>(T value, Instant until) {}

  private final InstantSource clock;
  private final Duration lifetime;
  private final Map<UserId, Map<SessionId, Lasting<Session>>> sessions = new HashMap<>();
  private final Map<String, Lasting<Integer>> servers = new HashMap<>();

  InMemorySessions(InstantSource clock, Duration lifetime) {
    this.clock = clock;
    this.lifetime = lifetime;
  }

  @Override
  public synchronized void open(Session session) {
    sessions
        .computeIfAbsent(session.userId(), userId -> new HashMap<>(2))
        .put(session.id(), lasting(session));
  }

  @Override
  public synchronized void keep(Server server, Collection<Session> open) {
    servers.values().removeIf(this::isOver);
    sessions.values().removeIf(this::removeWhatIsOver);
    servers.put(server.id(), lasting(open.size()));
    open.forEach(this::open);
  }

  @Override
  public synchronized void end(Session session) {
    sessions.computeIfPresent(
        session.userId(),
        (userId, theirs) -> {
          theirs.remove(session.id());
          return theirs.isEmpty() ? null : theirs;
        });
  }

  @Override
  public synchronized List<Session> of(UserId userId) {
    return lastingOf(userId).map(Lasting::value).toList();
  }

  @Override
  public synchronized Map<String, Integer> countByServer() {
    return servers.entrySet().stream()
        .filter(server -> !isOver(server.getValue()))
        .collect(toMap(Map.Entry::getKey, server -> server.getValue().value()));
  }

  /** Who is present by these sessions. */
  Presence presence() {
    return people -> {
      synchronized (this) {
        return people.stream()
            .filter(userId -> lastingOf(userId).findAny().isPresent())
            .collect(Collectors.toUnmodifiableSet());
      }
    };
  }

  private Stream<Lasting<Session>> lastingOf(UserId userId) {
    return sessions.getOrDefault(userId, Map.of()).values().stream()
        .filter(session -> !isOver(session));
  }

  private boolean removeWhatIsOver(Map<SessionId, Lasting<Session>> theirs) {
    theirs.values().removeIf(this::isOver);
    return theirs.isEmpty();
  }

  private <T> Lasting<T> lasting(T value) {
    return new Lasting<>(value, clock.instant().plus(lifetime));
  }

  private boolean isOver(Lasting<?> lasting) {
    return !clock.instant().isBefore(lasting.until());
  }
}
