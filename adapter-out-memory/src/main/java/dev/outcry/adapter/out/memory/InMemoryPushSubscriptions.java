package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.PushSubscriptions;
import dev.outcry.domain.push.PushEndpoint;
import dev.outcry.domain.push.PushSubscription;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Browsers by their people, in the order in which they came. */
final class InMemoryPushSubscriptions implements PushSubscriptions {

  private final Map<UserId, Map<String, PushSubscription>> byPerson = new HashMap<>();
  private final Map<PushEndpoint, UserId> owners = new HashMap<>();

  @Override
  public synchronized void put(PushSubscription subscription, int limit) {
    forget(subscription);
    owners.put(subscription.endpoint(), subscription.owner());
    byPerson
        .computeIfAbsent(subscription.owner(), person -> new LinkedHashMap<>())
        .put(subscription.endpoint().id(), subscription);
    List<PushSubscription> all = of(List.of(subscription.owner()));
    all.subList(0, Math.max(0, all.size() - limit)).forEach(this::forget);
  }

  @Override
  public synchronized List<PushSubscription> of(Collection<UserId> people) {
    return people.stream()
        .flatMap(person -> byPerson.getOrDefault(person, Map.of()).values().stream())
        .toList();
  }

  @Override
  public synchronized void remove(UserId owner, String id) {
    PushSubscription removed = byPerson.getOrDefault(owner, new HashMap<>()).get(id);
    if (removed != null) {
      forget(removed);
    }
  }

  @Override
  public synchronized void forget(PushSubscription subscription) {
    UserId owner = owners.remove(subscription.endpoint());
    if (owner != null) {
      byPerson.computeIfPresent(
          owner,
          (person, browsers) -> {
            browsers.remove(subscription.endpoint().id());
            return browsers.isEmpty() ? null : browsers;
          });
    }
  }
}
