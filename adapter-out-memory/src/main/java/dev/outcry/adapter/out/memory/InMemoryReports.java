package dev.outcry.adapter.out.memory;

import static java.util.Comparator.comparing;

import dev.outcry.application.port.out.Reports;
import dev.outcry.domain.report.Report;
import dev.outcry.domain.report.ReportId;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
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
    NavigableMap<Place, Kept> all = of(roomId);
    Collection<Kept> behind = before.map(place -> all.tailMap(place, false)).orElse(all).values();
    return behind.stream().limit(limit).toList();
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
