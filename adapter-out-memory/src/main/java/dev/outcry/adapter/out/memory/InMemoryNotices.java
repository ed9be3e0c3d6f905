package dev.outcry.adapter.out.memory;

import static java.util.Comparator.comparing;

import dev.outcry.application.port.out.Notices;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeId;
import dev.outcry.domain.notice.NoticeKind;
import dev.outcry.domain.room.RoomId;
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
  public synchronized List<Notice> gather(List<Notice> notices) {
    return notices.stream().filter(this::standsForItself).toList();
  }

  private boolean standsForItself(Notice notice) {
    List<Kept> before = ofRoom(notice.userId(), notice.roomId(), NoticeKind.MESSAGE);
    Optional<Kept> unread = before.stream().filter(kept -> !kept.read()).findFirst();
    if (unread.isPresent()) {
      Notice there = unread.get().notice();
      if (reaches(notice, there)) {
        of(notice.userId())
            .put(Place.of(there), new Kept(there.upTo(notice.lastSeq().orElseThrow()), false));
      }
      return there.id().equals(notice.id());
    }
    return before.stream().noneMatch(kept -> reaches(kept.notice(), notice)) && isNew(notice);
  }

  /** Whether the one tells of as much as the other. */
  private static boolean reaches(Notice one, Notice other) {
    return one.lastSeq().orElseThrow().compareTo(other.lastSeq().orElseThrow()) >= 0;
  }

  @Override
  public synchronized void readUpTo(Collection<RoomRead> read) {
    for (RoomRead each : read) {
      of(each.person())
          .replaceAll(
              (place, kept) ->
                  kept.notice().roomId().filter(each.roomId()::equals).isPresent()
                          && kept.notice().lastSeq().orElseThrow().compareTo(each.seq()) <= 0
                      ? new Kept(kept.notice(), true)
                      : kept);
    }
  }

  private List<Kept> ofRoom(UserId person, Optional<RoomId> roomId, NoticeKind kind) {
    return of(person).values().stream()
        .filter(kept -> kept.notice().kind() == kind && kept.notice().roomId().equals(roomId))
        .toList();
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
