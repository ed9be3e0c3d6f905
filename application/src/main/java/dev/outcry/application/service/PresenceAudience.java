package dev.outcry.application.service;

import dev.outcry.application.port.in.WatchPresence.Command;
import dev.outcry.application.port.out.Rooms.Circle;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomType;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who watches, by what decides whether they may hear of somebody. */
final class PresenceAudience {
  private final Map<UserId, List<PresenceWatch>> ofPeople = new HashMap<>();
  private final Map<RoomId, List<PresenceWatch>> ofRooms = new HashMap<>();

  synchronized void add(PresenceWatch watch) {
    Command command = watch.command();
    command
        .roomId()
        .map(roomId -> ofRooms.computeIfAbsent(roomId, id -> new ArrayList<>(1)))
        .orElseGet(() -> ofPeople.computeIfAbsent(command.caller(), id -> new ArrayList<>(1)))
        .add(watch);
  }

  synchronized boolean remove(PresenceWatch watch) {
    Command command = watch.command();
    return command.roomId().isPresent()
        ? remove(ofRooms, command.roomId().get(), watch)
        : remove(ofPeople, command.caller(), watch);
  }

  private static <K> boolean remove(
      Map<K, List<PresenceWatch>> watches, K key, PresenceWatch watch) {
    List<PresenceWatch> present = watches.getOrDefault(key, List.of());
    boolean removed = present.contains(watch) && present.remove(watch);
    if (removed && present.isEmpty()) {
      watches.remove(key);
    }
    return removed;
  }

  synchronized boolean isEmpty() {
    return ofPeople.isEmpty() && ofRooms.isEmpty();
  }

  synchronized Set<RoomId> rooms() {
    return Set.copyOf(ofRooms.keySet());
  }

  synchronized List<PresenceWatch> of(RoomId roomId) {
    return List.copyOf(ofRooms.getOrDefault(roomId, List.of()));
  }

  /** Who may hear of the members of this room, being members themselves. */
  synchronized List<PresenceWatch> of(Circle circle) {
    List<PresenceWatch> watches = new ArrayList<>();
    for (PresenceWatch watch : ofRooms.getOrDefault(circle.roomId(), List.of())) {
      if (circle.members().contains(watch.command().caller())) {
        watches.add(watch);
      }
    }
    if (circle.type() != RoomType.AUCTION && !ofPeople.isEmpty()) {
      circle.members().forEach(id -> watches.addAll(ofPeople.getOrDefault(id, List.of())));
    }
    return watches;
  }

  synchronized List<PresenceWatch> all() {
    List<PresenceWatch> watches = new ArrayList<>();
    ofPeople.values().forEach(watches::addAll);
    ofRooms.values().forEach(watches::addAll);
    return watches;
  }
}
