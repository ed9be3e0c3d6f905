package dev.outcry.adapter.out.memory;

import static java.util.Comparator.comparing;

import dev.outcry.application.port.out.Connections;
import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.connection.ConnectionPair;
import dev.outcry.domain.connection.ConnectionStatus;
import dev.outcry.domain.user.UserId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Connections by their pairs, and of each person those with whom there is one. */
final class InMemoryConnections implements Connections {

  private static final Comparator<Place> LATEST_FIRST =
      comparing(Place::at).thenComparing(place -> place.other().value()).reversed();

  private final Map<ConnectionPair, Connection> byPair = new HashMap<>();
  private final Map<UserId, Set<ConnectionPair>> byPerson = new HashMap<>();

  @Override
  public synchronized Optional<Connection> find(ConnectionPair pair) {
    return Optional.ofNullable(byPair.get(pair));
  }

  @Override
  public synchronized boolean add(Connection invitation) {
    ConnectionPair pair = invitation.pair();
    if (byPair.putIfAbsent(pair, invitation) != null) {
      return false;
    }
    byPerson.computeIfAbsent(pair.first(), person -> new HashSet<>()).add(pair);
    byPerson.computeIfAbsent(pair.second(), person -> new HashSet<>()).add(pair);
    return true;
  }

  @Override
  public synchronized Changed change(Connection after, int limit) {
    ConnectionPair pair = after.pair();
    Connection before = byPair.get(pair);
    if (before == null || before.version() != after.version() - 1) {
      return Changed.STALE;
    }
    if (after.status() == ConnectionStatus.ACCEPTED
        && Math.max(accepted(pair.first()), accepted(pair.second())) >= limit) {
      return Changed.FULL;
    }
    byPair.put(pair, after);
    return Changed.CHANGED;
  }

  private long accepted(UserId person) {
    return of(person, ConnectionStatus.ACCEPTED).size();
  }

  @Override
  public synchronized List<Connection> list(
      UserId person, ConnectionStatus status, Optional<Place> before, int limit) {
    Comparator<Connection> order = comparing(each -> Place.of(each, person), LATEST_FIRST);
    return of(person, status).stream()
        .filter(
            each ->
                before.isEmpty() || LATEST_FIRST.compare(Place.of(each, person), before.get()) > 0)
        .sorted(order)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void erase(UserId person) {
    Set<ConnectionPair> pairs = byPerson.getOrDefault(person, Set.of());
    byPerson.remove(person);
    for (ConnectionPair pair : pairs) {
      byPair.remove(pair);
      byPerson.getOrDefault(pair.other(person), new HashSet<>()).remove(pair);
    }
  }

  private List<Connection> of(UserId person, ConnectionStatus status) {
    return byPerson.getOrDefault(person, Set.of()).stream()
        .map(byPair::get)
        .filter(each -> each.status() == status)
        .toList();
  }
}
