package dev.outcry.application.service;

import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who may send to a room. The store is asked each time; while it is out of reach, whoever was a
 * member when it was last asked still is, since nobody can be removed then either.
 */
final class Senders {

  private static final int MOST_KNOWN = 100_000;

  /** While the store is out of reach, it is not asked more often than this. */
  private static final Duration RESPITE = Duration.ofSeconds(2);

  private final Rooms rooms;
  private final InstantSource clock;
  private final Set<Sender> known = ConcurrentHashMap.newKeySet();
  private volatile Instant askAgainAt = Instant.MIN;

  private record Sender(RoomId roomId, UserId userId) {}

  Senders(Rooms rooms, InstantSource clock) {
    this.rooms = rooms;
    this.clock = clock;
  }

  /** Refuses whoever is not a member. */
  void check(UserId userId, RoomId roomId) {
    Sender sender = new Sender(roomId, userId);
    boolean wasMember = known.contains(sender);
    if (clock.instant().isBefore(askAgainAt)) {
      trust(wasMember, new UnavailableException("the rooms are out of reach"));
      return;
    }
    try {
      if (rooms.membership(roomId, userId).isEmpty()) {
        known.remove(sender);
        throw RoomAccess.notFound();
      }
      if (!wasMember) {
        remember(sender);
      }
    } catch (UnavailableException outOfReach) {
      askAgainAt = clock.instant().plus(RESPITE);
      trust(wasMember, outOfReach);
    }
  }

  private static void trust(boolean wasMember, UnavailableException otherwise) {
    if (!wasMember) {
      throw otherwise;
    }
  }

  private void remember(Sender sender) {
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    known.add(sender);
  }
}
