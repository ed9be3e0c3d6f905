package dev.outcry.application.service;

import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who may send to a room. The store is asked each time; while it is out of reach, whoever was a
 * member when it was last asked still is, since nobody can be removed then either.
 */
final class Senders {

  private static final int MOST_KNOWN = 100_000;

  /** While the store is out of reach, it is not asked again about those who are known. */
  private static final Duration RESPITE = Duration.ofSeconds(2);

  private final Rooms rooms;
  private final Outage outage;
  private final Set<Sender> known = ConcurrentHashMap.newKeySet();

  private record Sender(RoomId roomId, UserId userId) {}

  Senders(Rooms rooms, InstantSource clock) {
    this.rooms = rooms;
    this.outage = new Outage(clock, RESPITE);
  }

  /** Refuses whoever is not a member. */
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
      remember(sender);
    } catch (UnavailableException outOfReach) {
      outage.begin();
      if (!wasMember) {
        throw outOfReach;
      }
    }
  }

  private void remember(Sender sender) {
    if (known.add(sender) && known.size() > MOST_KNOWN) {
      known.clear();
    }
  }
}
