package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.Rooms.Change;
import dev.outcry.application.port.out.Rooms.Circle;
import dev.outcry.application.port.out.Rooms.Hearers;
import dev.outcry.application.port.out.Rooms.Joined;
import dev.outcry.application.port.out.Rooms.Listing;
import dev.outcry.domain.room.Ban;
import dev.outcry.domain.room.MemberRole;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomType;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A room and who is in it, in the order of joining. Whoever makes a change that belongs together
 * with another holds the lock of this object meanwhile.
 */
final class RoomMembers {

  private Room room;
  private final Map<UserId, Membership> members = new LinkedHashMap<>();
  private final Map<UserId, Ban> bans = new HashMap<>();

  /** Of those who left. */
  private final Map<UserId, Instant> mutes = new HashMap<>();

  RoomMembers(Room room, List<Membership> first) {
    this.room = room;
    first.forEach(membership -> members.put(membership.userId(), membership));
  }

  synchronized Room room() {
    return room;
  }

  synchronized boolean revise(Room before, Room after) {
    boolean current = room.equals(before);
    room = current ? after : room;
    return current;
  }

  synchronized Optional<Membership> find(UserId userId) {
    return Optional.ofNullable(members.get(userId));
  }

  synchronized List<Membership> first(int limit) {
    return members.values().stream().limit(limit).toList();
  }

  synchronized Set<UserId> moderators() {
    return members.values().stream()
        .filter(member -> member.role().isModerator())
        .map(Membership::userId)
        .collect(Collectors.toUnmodifiableSet());
  }

  synchronized Set<UserId> among(Collection<UserId> people) {
    return people.stream().filter(members::containsKey).collect(Collectors.toUnmodifiableSet());
  }

  synchronized List<Ban> bansAmong(Collection<UserId> people) {
    return people.stream()
        .distinct()
        .flatMap(person -> Optional.ofNullable(bans.get(person)).stream())
        .toList();
  }

  synchronized List<Ban> latestBans(int limit) {
    return bans.values().stream()
        .sorted(Comparator.comparing(Ban::at).reversed().thenComparing(ban -> ban.userId().value()))
        .limit(limit)
        .toList();
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
    UserId userId = membership.userId();
    if (members.containsKey(userId)) {
      return Joined.ALREADY_MEMBER;
    }
    if (bans.containsKey(userId)) {
      return Joined.BANNED;
    }
    if (members.size() >= memberLimit) {
      return Joined.FULL;
    }
    Membership joining = members.isEmpty() ? room.firstToCome(membership) : membership;
    Optional<Instant> muted = Optional.ofNullable(mutes.remove(userId));
    members.put(userId, muted.isEmpty() ? joining : joining.mutedUntil(muted));
    return Joined.JOINED;
  }

  synchronized boolean leave(UserId userId) {
    return find(userId).filter(member -> change(List.of(Change.gone(member)))).isPresent();
  }

  /** All of it, or nothing. */
  synchronized boolean change(List<Change> changes) {
    if (!changes.stream().allMatch(this::isCurrent) || losesOwner(changes)) {
      return false;
    }
    changes.forEach(this::apply);
    return true;
  }

  /** Nobody stays a member of a room that they are banned from. */
  synchronized boolean ban(Ban ban, List<Change> changes) {
    boolean member = members.containsKey(ban.userId());
    boolean removed = changes.stream().anyMatch(c -> c.after().isEmpty() && isOf(c, ban.userId()));
    if (member && !removed || !change(changes)) {
      return false;
    }
    bans.put(ban.userId(), ban);
    return true;
  }

  synchronized boolean unban(UserId userId) {
    return bans.remove(userId) != null;
  }

  /** Of a room that everyone may read those who are named, and else everyone. */
  synchronized Hearers hearers(Set<UserId> named) {
    boolean open = room.type() == RoomType.AUCTION;
    return new Hearers(
        room.type(),
        members.values().stream()
            .filter(member -> !open || named.contains(member.userId()))
            .toList());
  }

  synchronized boolean quiet(UserId userId, boolean wanted) {
    change(userId, membership -> membership.quiet(wanted));
    return members.containsKey(userId);
  }

  synchronized void change(UserId userId, UnaryOperator<Membership> change) {
    members.computeIfPresent(userId, (id, membership) -> change.apply(membership));
  }

  private boolean isCurrent(Change change) {
    return find(change.before().userId()).filter(change.before()::standsAs).isPresent();
  }

  private static boolean isOf(Change change, UserId userId) {
    return change.before().userId().equals(userId);
  }

  private boolean losesOwner(List<Change> changes) {
    Map<UserId, MemberRole> roles = new HashMap<>();
    members.forEach((userId, member) -> roles.put(userId, member.role()));
    changes.forEach(
        change ->
            change
                .after()
                .ifPresentOrElse(
                    after -> roles.put(after.userId(), after.role()),
                    () -> roles.remove(change.before().userId())));
    return room.type() == RoomType.GROUP
        && members.values().stream().anyMatch(member -> member.role() == MemberRole.OWNER)
        && !roles.isEmpty()
        && !roles.containsValue(MemberRole.OWNER);
  }

  private void apply(Change change) {
    UserId userId = change.before().userId();
    if (change.after().isPresent()) {
      Membership after = change.after().get();
      change(userId, present -> present.as(after.role()).mutedUntil(after.mutedUntil()));
    } else {
      members.remove(userId);
      change.before().mutedUntil().ifPresent(until -> mutes.put(userId, until));
    }
  }
}
