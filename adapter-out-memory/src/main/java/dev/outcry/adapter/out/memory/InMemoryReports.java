package dev.outcry.adapter.out.memory;

import static java.util.Comparator.comparing;

import dev.outcry.application.port.out.Reports;
import dev.outcry.domain.report.Report;
import dev.outcry.domain.report.ReportId;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What was reported, room by room, latest first. */
final class InMemoryReports implements Reports {

  private static final Comparator<Place> LATEST_FIRST =
      comparing(Place::at).thenComparing(place -> place.id().value()).reversed();

  private record Reported(RoomId roomId, Seq seq, UserId by) {}

  private final Set<Reported> reported = new HashSet<>();
  private final Map<RoomId, NavigableMap<Place, Kept>> byRoom = new HashMap<>();

  @Override
  public synchronized void add(Report report) {
    if (reported.add(new Reported(report.roomId(), report.seq(), report.reporter()))) {
      byRoom
          .computeIfAbsent(report.roomId(), room -> new TreeMap<>(LATEST_FIRST))
          .put(Place.of(report), new Kept(report, false));
    }
  }

  @Override
  public synchronized List<Kept> list(RoomId roomId, Optional<Place> before, int limit) {
    return behind(of(roomId), before, limit);
  }

  private static <T> List<T> behind(NavigableMap<Place, T> all, Optional<Place> place, int limit) {
    return place.map(at -> all.tailMap(at, false)).orElse(all).values().stream()
        .limit(limit)
        .toList();
  }

  /** Looks at every report. */
  @Override
  public synchronized List<Report> of(UserId person, Optional<Place> before, int limit) {
    NavigableMap<Place, Report> own = new TreeMap<>(LATEST_FIRST);
    for (NavigableMap<Place, Kept> room : byRoom.values()) {
      room.forEach(
          (place, kept) -> {
            if (kept.report().reporter().equals(person)) {
              own.put(place, kept.report());
            }
          });
    }
    return behind(own, before, limit);
  }

  @Override
  public synchronized boolean settle(RoomId roomId, ReportId id) {
    Optional<Report> found =
        of(roomId).values().stream()
            .map(Kept::report)
            .filter(report -> report.id().equals(id))
            .findFirst();
    found.ifPresent(report -> of(roomId).put(Place.of(report), new Kept(report, true)));
    return found.isPresent();
  }

  @Override
  public synchronized void erase(UserId person) {
    byRoom
        .values()
        .forEach(
            room ->
                room.replaceAll(
                    (place, kept) ->
                        kept.report().reporter().equals(person)
                            ? new Kept(kept.report().withoutReason(), kept.settled())
                            : kept));
  }

  private NavigableMap<Place, Kept> of(RoomId roomId) {
    return byRoom.getOrDefault(roomId, new TreeMap<>(LATEST_FIRST));
  }
}
