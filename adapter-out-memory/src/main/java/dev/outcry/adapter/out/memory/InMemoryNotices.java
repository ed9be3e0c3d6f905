package dev.outcry.adapter.out.memory;

import static java.util.Comparator.comparing;

import dev.outcry.application.port.out.Notices;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeId;
import dev.outcry.domain.notice.NoticeKind;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
  private final Map<UserId, Map<RoomId, List<Place>>> byRoom = new HashMap<>();
  private final Map<NoticeId, Waiting> waiting = new LinkedHashMap<>();

  private record Waiting(Due due, Instant from) {}

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
    notice.roomId().ifPresent(room -> index(notice, room));
    waiting.put(notice.id(), new Waiting(new Due(notice, Set.of()), notice.at()));
    return true;
  }

  private void index(Notice notice, RoomId roomId) {
    byRoom
        .computeIfAbsent(notice.userId(), person -> new HashMap<>())
        .computeIfAbsent(roomId, room -> new ArrayList<>())
        .add(Place.of(notice));
  }

  @Override
  public synchronized List<Notice> gather(List<Notice> notices) {
    return notices.stream().filter(this::standsForItself).toList();
  }

  private boolean standsForItself(Notice notice) {
    List<Kept> before = messagesOf(notice.userId(), notice.roomId().orElseThrow());
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
      for (Place place : ofRoom(each.person(), each.roomId())) {
        of(each.person())
            .computeIfPresent(
                place,
                (there, kept) -> isReadAt(each.seq(), kept) ? new Kept(kept.notice(), true) : kept);
      }
    }
  }

  private static boolean isReadAt(Seq read, Kept kept) {
    return kept.notice().lastSeq().orElseThrow().compareTo(read) <= 0;
  }

  private List<Kept> messagesOf(UserId person, RoomId roomId) {
    return ofRoom(person, roomId).stream()
        .map(of(person)::get)
        .filter(kept -> kept.notice().kind() == NoticeKind.MESSAGE)
        .toList();
  }

  private List<Place> ofRoom(UserId person, RoomId roomId) {
    return byRoom.getOrDefault(person, Map.of()).getOrDefault(roomId, List.of());
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
    of(person).keySet().stream().map(Place::id).forEach(byId::remove);
    waiting.values().removeIf(each -> each.due().notice().userId().equals(person));
    byPerson.remove(person);
    byRoom.remove(person);
  }

  @Override
  public synchronized List<Due> claim(Instant now, Instant until, int limit) {
    waiting.values().removeIf(each -> kept(each.due().notice()).read());
    List<Due> claimed =
        waiting.values().stream()
            .filter(each -> !each.from().isAfter(now))
            .filter(each -> each.due().notice().at().isAfter(now.minus(DUE_FOR)))
            .sorted(comparing(Waiting::from))
            .limit(limit)
            .map(each -> new Due(kept(each.due().notice()).notice(), each.due().by()))
            .toList();
    claimed.forEach(due -> waiting.put(due.notice().id(), new Waiting(due, until)));
    return claimed;
  }

  private Kept kept(Notice notice) {
    return of(notice.userId()).get(Place.of(notice));
  }

  @Override
  public synchronized void done(Collection<NoticeId> ids) {
    waiting.keySet().removeAll(Set.copyOf(ids));
  }

  @Override
  public synchronized void carried(Collection<Due> some) {
    some.forEach(
        due ->
            waiting.computeIfPresent(
                due.notice().id(), (id, waits) -> new Waiting(due, waits.from())));
  }

  private NavigableMap<Place, Kept> of(UserId person) {
    return byPerson.getOrDefault(person, new TreeMap<>(LATEST_FIRST));
  }
}
