package dev.outcry.adapter.out.memory;

import static java.util.Comparator.comparing;

import dev.outcry.application.port.out.Notices;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeId;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What people were told, latest first. */
final class InMemoryNotices implements Notices {

  private static final Comparator<Place> LATEST_FIRST =
      comparing(Place::at).thenComparing(place -> place.id().toString()).reversed();

  private final Map<NoticeId, Notice> byId = new HashMap<>();
  private final Map<UserId, NavigableMap<Place, Kept>> byPerson = new HashMap<>();

  @Override
  public synchronized List<Notice> add(List<Notice> notices) {
    return notices.stream().filter(this::isNew).toList();
  }

  private boolean isNew(Notice notice) {
    if (byId.putIfAbsent(notice.id(), notice) != null) {
      return false;
    }
    byPerson
        .computeIfAbsent(notice.userId(), person -> new TreeMap<>(LATEST_FIRST))
        .put(Place.of(notice), new Kept(notice, false));
    return true;
  }

  @Override
  public synchronized List<Kept> list(UserId person, Optional<Place> before, int limit) {
    NavigableMap<Place, Kept> all = of(person);
    Collection<Kept> behind = before.map(place -> all.tailMap(place, false)).orElse(all).values();
    return behind.stream().limit(limit).toList();
  }

  @Override
  public synchronized void markRead(UserId person, Optional<Set<NoticeId>> ids) {
    of(person)
        .replaceAll(
            (place, kept) ->
                ids.isEmpty() || ids.get().contains(place.id())
                    ? new Kept(kept.notice(), true)
                    : kept);
  }

  @Override
  public synchronized int unread(UserId person, int limit) {
    return (int) of(person).values().stream().filter(kept -> !kept.read()).limit(limit).count();
  }

  @Override
  public synchronized void erase(UserId person) {
    of(person).keySet().forEach(place -> byId.remove(place.id()));
    byPerson.remove(person);
  }

  private NavigableMap<Place, Kept> of(UserId person) {
    return byPerson.getOrDefault(person, new TreeMap<>(LATEST_FIRST));
  }
}
