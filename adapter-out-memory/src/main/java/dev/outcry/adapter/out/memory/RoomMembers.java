package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.Rooms.Circle;
import dev.outcry.application.port.out.Rooms.Joined;
import dev.outcry.application.port.out.Rooms.Listing;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.user.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A room and who is in it, in the order of joining. Whoever makes a change that belongs together
 * with another holds the lock of this object meanwhile.
 */
final class RoomMembers {

  private final Room room;
  private final Map<UserId, Membership> members = new LinkedHashMap<>();

  RoomMembers(Room room, List<Membership> first) {
    this.room = room;
    first.forEach(membership -> members.put(membership.userId(), membership));
  }

  Room room() {
    return room;
  }

  synchronized Optional<Membership> find(UserId userId) {
    return Optional.ofNullable(members.get(userId));
  }

  synchronized List<Membership> first(int limit) {
    return members.values().stream().limit(limit).toList();
  }

  synchronized Optional<Listing> listing(UserId userId) {
    return find(userId).map(membership -> new Listing(room, membership, members.size()));
  }

  /** Empty if there are more. */
  synchronized Optional<Circle> circle(int largest) {
    return members.size() > largest
        ? Optional.empty()
        : Optional.of(new Circle(room.id(), room.type(), Set.copyOf(members.keySet())));
  }

  synchronized Joined join(Membership membership, int memberLimit) {
    if (members.containsKey(membership.userId())) {
      return Joined.ALREADY_MEMBER;
    }
    if (members.size() >= memberLimit) {
      return Joined.FULL;
    }
    members.put(membership.userId(), membership);
    return Joined.JOINED;
  }

  synchronized boolean leave(UserId userId) {
    return members.remove(userId) != null;
  }

  synchronized void change(UserId userId, UnaryOperator<Membership> change) {
    members.computeIfPresent(userId, (id, membership) -> change.apply(membership));
  }
}
