package dev.outcry.adapter.out.memory;

import static java.util.Comparator.comparing;

import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.room.Ban;
import dev.outcry.domain.room.DirectPair;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomType;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Rooms, each with its members under a lock of its own. */
final class InMemoryRooms implements Rooms {

  private final Map<RoomId, RoomMembers> rooms = new ConcurrentHashMap<>();
  private final Map<DirectPair, RoomId> pairs = new ConcurrentHashMap<>();

  /** The group that a code may open; the room itself knows for certain. */
  private final Map<InviteCode, RoomId> codes = new ConcurrentHashMap<>();

  /** Where a person may be a member; the room itself knows for certain. */
  private final Map<UserId, Set<RoomId>> roomsOf = new ConcurrentHashMap<>();

  private final InMemoryEffects effects;

  InMemoryRooms(InMemoryEffects effects) {
    this.effects = effects;
  }

  @Override
  public Room add(Room room, List<Membership> members) {
    RoomId id =
        room.kind() instanceof Room.Direct direct
            ? pairs.computeIfAbsent(direct.pair(), pair -> addNew(room, members))
            : addNew(room, members);
    return find(id).orElseThrow();
  }

  private RoomId addNew(Room room, List<Membership> members) {
    members.forEach(this::index);
    if (rooms.putIfAbsent(room.id(), new RoomMembers(room, members)) != null) {
      throw new IllegalStateException("there is a room " + room.id());
    }
    codeOf(room).ifPresent(code -> codes.put(code, room.id()));
    return room.id();
  }

  private static Optional<InviteCode> codeOf(Room room) {
    return room.kind() instanceof Room.Group group
        ? Optional.of(group.inviteCode())
        : Optional.empty();
  }

  @Override
  public Optional<Room> find(RoomId id) {
    return Optional.ofNullable(rooms.get(id)).map(RoomMembers::room);
  }

  @Override
  public Optional<Room> findBy(InviteCode code) {
    return Optional.ofNullable(codes.get(code))
        .flatMap(this::find)
        .filter(room -> codeOf(room).equals(Optional.of(code)));
  }

  @Override
  public Optional<Membership> membership(RoomId roomId, UserId userId) {
    return Optional.ofNullable(rooms.get(roomId)).flatMap(members -> members.find(userId));
  }

  @Override
  public Optional<Listing> listing(RoomId roomId, UserId userId) {
    return Optional.ofNullable(rooms.get(roomId)).flatMap(members -> members.listing(userId));
  }

  @Override
  public Set<UserId> membersAmong(RoomId roomId, Collection<UserId> people) {
    RoomMembers members = rooms.get(roomId);
    return members == null ? Set.of() : members.among(people);
  }

  @Override
  public List<Ban> bansAmong(RoomId roomId, Collection<UserId> people) {
    RoomMembers members = rooms.get(roomId);
    return members == null ? List.of() : members.bansAmong(people);
  }

  @Override
  public List<Ban> bans(RoomId roomId, int limit) {
    RoomMembers members = rooms.get(roomId);
    return members == null ? List.of() : members.latestBans(limit);
  }

  @Override
  public List<Membership> members(RoomId roomId, int limit) {
    RoomMembers members = rooms.get(roomId);
    return members == null ? List.of() : members.first(limit);
  }

  @Override
  public Set<UserId> moderators(RoomId roomId) {
    RoomMembers members = rooms.get(roomId);
    return members == null ? Set.of() : members.moderators();
  }

  @Override
  public Joined join(Membership membership, int memberLimit, List<Effect> caused) {
    RoomMembers members = rooms.get(membership.roomId());
    if (members == null) {
      throw new IllegalStateException("there is no room " + membership.roomId());
    }
    synchronized (members) {
      Joined joined = members.join(membership, memberLimit);
      if (joined == Joined.JOINED) {
        index(membership);
        effects.add(caused);
      }
      return joined;
    }
  }

  @Override
  public boolean leave(RoomId roomId, UserId userId, List<Effect> caused) {
    RoomMembers members = rooms.get(roomId);
    if (members == null) {
      return false;
    }
    synchronized (members) {
      boolean left = members.leave(userId);
      if (left) {
        forget(roomId, userId);
        effects.add(caused);
      }
      return left;
    }
  }

  @Override
  public boolean change(List<Change> changes, List<Effect> caused) {
    return changed(changes, caused, members -> members.change(changes));
  }

  @Override
  public boolean ban(Ban ban, List<Change> changes, List<Effect> caused) {
    return changed(changes, caused, members -> members.ban(ban, changes));
  }

  private boolean changed(
      List<Change> changes, List<Effect> caused, Predicate<RoomMembers> change) {
    RoomId roomId = changes.get(0).before().roomId();
    RoomMembers members = rooms.get(roomId);
    if (members == null) {
      return false;
    }
    synchronized (members) {
      boolean changed = change.test(members);
      if (changed) {
        changes.stream()
            .filter(each -> each.after().isEmpty())
            .forEach(each -> forget(roomId, each.before().userId()));
        effects.add(caused);
      }
      return changed;
    }
  }

  @Override
  public boolean unban(RoomId roomId, UserId userId) {
    RoomMembers members = rooms.get(roomId);
    return members != null && members.unban(userId);
  }

  @Override
  public boolean revise(Room before, Room after, List<Effect> caused) {
    RoomMembers members = rooms.get(before.id());
    if (members == null) {
      return false;
    }
    synchronized (members) {
      boolean revised = members.revise(before, after);
      if (revised) {
        codeOf(before).ifPresent(codes::remove);
        codeOf(after).ifPresent(code -> codes.put(code, after.id()));
        effects.add(caused);
      }
      return revised;
    }
  }

  @Override
  public boolean quiet(RoomId roomId, UserId userId, boolean wanted) {
    RoomMembers members = rooms.get(roomId);
    return members != null && members.quiet(userId, wanted);
  }

  @Override
  public Map<RoomId, Hearers> hearers(Map<RoomId, Set<UserId>> named) {
    Map<RoomId, Hearers> hearers = new HashMap<>();
    named.forEach(
        (roomId, people) ->
            Optional.ofNullable(rooms.get(roomId))
                .ifPresent(members -> hearers.put(roomId, members.hearers(people))));
    return hearers;
  }

  @Override
  public void hide(RoomId roomId, UserId userId, Seq head) {
    RoomMembers members = rooms.get(roomId);
    if (members != null) {
      members.change(userId, membership -> membership.leftAt(head));
    }
  }

  @Override
  public void advance(RoomId roomId, Map<UserId, ReadMark> marks) {
    RoomMembers members = rooms.get(roomId);
    if (members != null) {
      marks.forEach(
          (userId, mark) -> members.change(userId, membership -> membership.withMark(mark)));
    }
  }

  @Override
  public List<Listing> of(UserId userId) {
    return roomsOf.getOrDefault(userId, Set.of()).stream()
        .map(rooms::get)
        .filter(Objects::nonNull)
        .flatMap(members -> members.listing(userId).stream())
        .toList();
  }

  @Override
  public List<RoomId> ofType(RoomType type, Optional<RoomId> after, int limit) {
    return rooms.values().stream()
        .map(RoomMembers::room)
        .filter(room -> room.type() == type)
        .map(Room::id)
        .filter(id -> after.filter(a -> a.value().compareTo(id.value()) >= 0).isEmpty())
        .sorted(comparing(RoomId::value))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Circle> circles(Collection<UserId> people, int largest) {
    return people.stream()
        .flatMap(userId -> roomsOf.getOrDefault(userId, Set.of()).stream())
        .distinct()
        .map(rooms::get)
        .filter(Objects::nonNull)
        .flatMap(members -> members.circle(largest).stream())
        .filter(circle -> people.stream().anyMatch(circle.members()::contains))
        .toList();
  }

  private void index(Membership membership) {
    roomsOf.compute(
        membership.userId(),
        (userId, roomIds) -> {
          Set<RoomId> known = roomIds == null ? ConcurrentHashMap.newKeySet() : roomIds;
          known.add(membership.roomId());
          return known;
        });
  }

  private void forget(RoomId roomId, UserId userId) {
    roomsOf.computeIfPresent(
        userId,
        (id, roomIds) -> {
          roomIds.remove(roomId);
          return roomIds.isEmpty() ? null : roomIds;
        });
  }
}
