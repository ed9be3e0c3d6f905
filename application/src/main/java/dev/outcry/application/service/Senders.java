package dev.outcry.application.service;

import dev.outcry.application.port.out.Blocks;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.room.DirectPair;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who may send to a room: its members, and of a direct room both or neither (rule M-30). The store
 * is asked each time; while it is out of reach, whoever might send when it was last asked still
 * may, since nobody can be removed then either.
 */
final class Senders {

  private static final int MOST_KNOWN = 100_000;

  /** While the store is out of reach, it is not asked again about those who are known. */
  private static final Duration RESPITE = Duration.ofSeconds(2);

  private final Rooms rooms;
  private final Outage outage;
  private final Blocks blocks;
  private final Set<Sender> known = ConcurrentHashMap.newKeySet();

  /** Whose a direct room is, which never changes; of other rooms, that they are none. */
  private final Map<RoomId, Optional<DirectPair>> pairs = new ConcurrentHashMap<>();

  private record Sender(RoomId roomId, UserId userId) {}

  Senders(Rooms rooms, Blocks blocks, InstantSource clock) {
    this.rooms = rooms;
    this.blocks = blocks;
    this.outage = new Outage(clock, RESPITE);
  }

  /** Refuses whoever may not send. */
  void check(UserId userId, RoomId roomId) {
    Sender sender = new Sender(roomId, userId);
    boolean wasMember = known.contains(sender);
    if (wasMember && outage.lasts()) {
      return;
    }
    try {
      if (rooms.membership(roomId, userId).isEmpty()) {
        known.remove(sender);
        throw RoomAccess.notFound();
      }
      if (pairOf(roomId).filter(p -> blocks.isAnyBetween(p.first(), p.second())).isPresent()) {
        known.remove(sender);
        throw new RefusedException(RefusalCode.BLOCKED);
      }
      remember(sender);
    } catch (UnavailableException outOfReach) {
      outage.begin();
      if (!wasMember) {
        throw outOfReach;
      }
    }
  }

  private Optional<DirectPair> pairOf(RoomId roomId) {
    Optional<DirectPair> pair = pairs.get(roomId);
    if (pair == null) {
      pair = rooms.find(roomId).map(Room::kind).flatMap(Senders::pairOf);
      if (pairs.size() >= MOST_KNOWN) {
        pairs.clear();
      }
      pairs.put(roomId, pair);
    }
    return pair;
  }

  private static Optional<DirectPair> pairOf(Room.Kind kind) {
    return kind instanceof Room.Direct direct ? Optional.of(direct.pair()) : Optional.empty();
  }

  private void remember(Sender sender) {
    if (known.add(sender) && known.size() > MOST_KNOWN) {
      known.clear();
    }
  }
}
