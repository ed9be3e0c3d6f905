package dev.outcry.adapter.out.memory;

import static java.util.Comparator.comparing;

import dev.outcry.application.port.out.Watchlist;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who watches what, both ways. */
final class InMemoryWatchlist implements Watchlist {

  private final Map<UserId, Set<AuctionId>> byPerson = new HashMap<>();
  private final Map<AuctionId, NavigableSet<UserId>> byAuction = new HashMap<>();

  @Override
  public synchronized boolean add(UserId person, AuctionId auction, int limit) {
    Set<AuctionId> watched = byPerson.computeIfAbsent(person, id -> new HashSet<>());
    if (!watched.contains(auction) && watched.size() >= limit) {
      return false;
    }
    watched.add(auction);
    byAuction.computeIfAbsent(auction, id -> new TreeSet<>(comparing(UserId::value))).add(person);
    return true;
  }

  @Override
  public synchronized void remove(UserId person, AuctionId auction) {
    removeFrom(byPerson, person, auction);
    removeFrom(byAuction, auction, person);
  }

  private static <K, V, C extends Collection<V>> void removeFrom(Map<K, C> map, K key, V value) {
    map.computeIfPresent(
        key,
        (known, values) -> {
          values.remove(value);
          return values.isEmpty() ? null : values;
        });
  }

  @Override
  public synchronized Set<AuctionId> of(UserId person) {
    return Set.copyOf(byPerson.getOrDefault(person, Set.of()));
  }

  @Override
  public synchronized List<UserId> watchers(AuctionId auction, Optional<UserId> after, int limit) {
    NavigableSet<UserId> all = byAuction.getOrDefault(auction, new TreeSet<>());
    NavigableSet<UserId> behind = after.map(person -> all.tailSet(person, false)).orElse(all);
    return behind.stream().limit(limit).toList();
  }

  @Override
  public synchronized void erase(UserId person) {
    of(person).forEach(auction -> remove(person, auction));
  }
}
