package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.Blocks;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who blocks whom. */
final class InMemoryBlocks implements Blocks {

  private final Map<UserId, Set<UserId>> byBlocker = new HashMap<>();

  @Override
  public synchronized boolean add(UserId blocker, UserId blocked, int limit) {
    Set<UserId> all = byBlocker.computeIfAbsent(blocker, id -> new HashSet<>());
    if (!all.contains(blocked) && all.size() >= limit) {
      return false;
    }
    all.add(blocked);
    return true;
  }

  @Override
  public synchronized void remove(UserId blocker, UserId blocked) {
    byBlocker.computeIfPresent(
        blocker,
        (id, all) -> {
          all.remove(blocked);
          return all.isEmpty() ? null : all;
        });
  }

  @Override
  public synchronized Set<UserId> of(UserId blocker) {
    return Set.copyOf(byBlocker.getOrDefault(blocker, Set.of()));
  }

  @Override
  public Set<UserId> blockedAmong(UserId blocker, Collection<UserId> people) {
    Set<UserId> all = of(blocker);
    return people.stream().filter(all::contains).collect(Collectors.toSet());
  }

  @Override
  public synchronized Set<Block> between(Collection<UserId> blockers, Collection<UserId> blocked) {
    Set<Block> found = new HashSet<>();
    for (UserId blocker : blockers) {
      blockedAmong(blocker, blocked).forEach(other -> found.add(new Block(blocker, other)));
    }
    return found;
  }

  @Override
  public boolean isAnyBetween(UserId one, UserId other) {
    return of(one).contains(other) || of(other).contains(one);
  }

  @Override
  public synchronized void erase(UserId person) {
    byBlocker.remove(person);
    List.copyOf(byBlocker.keySet()).forEach(blocker -> remove(blocker, person));
  }
}
