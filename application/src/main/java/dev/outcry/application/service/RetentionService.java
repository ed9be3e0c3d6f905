package dev.outcry.application.service;

import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.domain.room.Retention;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomType;
import dev.outcry.domain.timeline.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves tombstones of what was said once it is old enough, for each type of room by itself. Every
 * instance goes through all of these rooms, turn by turn, and remembers nothing: what one did is
 * nothing to do for the others, and twice is once.
 */
final class RetentionService {

  private static final Duration SHORTEST_TURN = Duration.ofSeconds(1);
  private static final Duration LONGEST_TURN = Duration.ofHours(1);
  private static final int TURNS = 10;

  private static final int ROOMS_AT_ONCE = 500;
  private static final int MESSAGES_AT_ONCE = 200;

  private final Rooms rooms;
  private final Timeline timeline;
  private final Tombstones tombstones;
  private final Retention retention;
  private final InstantSource clock;

  RetentionService(Ports ports, Tombstones tombstones, Retention retention, InstantSource clock) {
    this.rooms = ports.rooms();
    this.timeline = ports.timeline();
    this.tombstones = tombstones;
    this.retention = retention;
    this.clock = clock;
  }

  /**
   * How often there is a turn: a tenth of the shortest time, from a second to an hour. None if all
   * is kept.
   */
  Optional<Duration> turn() {
    return retention.byType().values().stream()
        .min(Comparator.naturalOrder())
        .map(shortest -> Collections.min(List.of(shortest.dividedBy(TURNS), LONGEST_TURN)))
        .map(turn -> Collections.max(List.of(turn, SHORTEST_TURN)));
  }

  void tick() {
    retention.byType().forEach((type, kept) -> goThrough(type, clock.instant().minus(kept)));
  }

  private void goThrough(RoomType type, Instant before) {
    List<RoomId> page = rooms.ofType(type, Optional.empty(), ROOMS_AT_ONCE);
    while (!page.isEmpty()) {
      deleteIn(Set.copyOf(page), before);
      page = rooms.ofType(type, Optional.of(page.get(page.size() - 1)), ROOMS_AT_ONCE);
    }
  }

  private void deleteIn(Set<RoomId> some, Instant before) {
    List<Entry> old = timeline.saidBefore(some, before, MESSAGES_AT_ONCE);
    while (!old.isEmpty()) {
      tombstones.lay(old);
      old = timeline.saidBefore(some, before, MESSAGES_AT_ONCE);
    }
  }
}
