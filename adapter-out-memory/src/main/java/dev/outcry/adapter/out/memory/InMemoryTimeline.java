package dev.outcry.adapter.out.memory;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Timelines, each under a lock of its own. */
final class InMemoryTimeline implements Timeline {

  private static final RoomTimeline NOTHING_SAID = new RoomTimeline();

  private final Map<RoomId, RoomTimeline> rooms = new ConcurrentHashMap<>();

  @Override
  public Head head(RoomId roomId) {
    return read(roomId).head();
  }

  @Override
  public Excerpt load(RoomId roomId, Set<PostKey> keys, Set<Seq> places) {
    return read(roomId).load(keys, places);
  }

  @Override
  public boolean commit(RoomId roomId, Head before, Head after, List<Entry> entries) {
    return rooms.computeIfAbsent(roomId, id -> new RoomTimeline()).commit(before, after, entries);
  }

  @Override
  public Optional<Entry> find(RoomId roomId, PostKey key) {
    return read(roomId).find(key);
  }

  @Override
  public List<Entry> before(RoomId roomId, Seq place, int limit) {
    return read(roomId).before(place, limit);
  }

  @Override
  public List<Entry> after(RoomId roomId, Seq place, int limit) {
    return read(roomId).after(place, limit);
  }

  @Override
  public List<Entry> changedAfter(RoomId roomId, Rev rev, int limit) {
    return read(roomId).changedAfter(rev, limit);
  }

  @Override
  public Map<RoomId, Overview> overview(
      UserId reader, Map<RoomId, Reading> asked, Set<UserId> unheard) {
    return asked.entrySet().stream()
        .collect(
            toUnmodifiableMap(
                Map.Entry::getKey,
                room -> {
                  Reading reading = room.getValue();
                  return read(room.getKey())
                      .overview(reader, reading.upTo(), reading.hearsAll() ? Set.of() : unheard);
                }));
  }

  /** Looks at every message of the rooms. */
  @Override
  public List<Entry> search(Search search) {
    return search.rooms().entrySet().stream()
        .flatMap(room -> read(room.getKey()).messagesAbove(room.getValue().hiddenUpTo()).stream())
        .filter(search::isFor)
        .sorted(comparing(Place::of))
        .limit(search.limit())
        .toList();
  }

  @Override
  public List<Entry> saidBy(UserId sender, Optional<PlaceInRoom> after, int limit) {
    return roomsFrom(after)
        .flatMap(room -> read(room).saidBy(sender, placeIn(room, after), limit).stream())
        .limit(limit)
        .toList();
  }

  @Override
  public List<Entry> leftBy(UserId sender, Optional<PlaceInRoom> after, int limit) {
    return roomsFrom(after)
        .flatMap(room -> read(room).leftBy(sender, placeIn(room, after), limit).stream())
        .limit(limit)
        .toList();
  }

  @Override
  public List<Entry> saidBefore(Set<RoomId> asked, Instant before, int limit) {
    return asked.stream()
        .flatMap(room -> read(room).saidBefore(before, limit).stream())
        .limit(limit)
        .toList();
  }

  private Stream<RoomId> roomsFrom(Optional<PlaceInRoom> place) {
    String from = place.map(there -> there.roomId().value()).orElse("");
    return rooms.keySet().stream()
        .filter(room -> room.value().compareTo(from) >= 0)
        .sorted(comparing(RoomId::value));
  }

  private static Seq placeIn(RoomId room, Optional<PlaceInRoom> after) {
    return after.filter(p -> p.roomId().equals(room)).map(PlaceInRoom::seq).orElse(Seq.NONE);
  }

  private RoomTimeline read(RoomId roomId) {
    return rooms.getOrDefault(roomId, NOTHING_SAID);
  }
}
