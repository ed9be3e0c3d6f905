package dev.outcry.application.service;

import dev.outcry.application.port.out.Blocks;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Rooms.Listing;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.Refusal;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.room.DirectPair;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who may send to a room: its members, and of a direct room both or neither (rule M-30); nobody who
 * is muted, and by the rules of the room. The store is asked each time; while it is out of reach,
 * whoever might send when it was last asked still may, since nobody can be removed then either.
 */
final class Senders {

  private static final int MOST_KNOWN = 100_000;

  /** While the store is out of reach, it is not asked again about those who are known. */
  private static final Duration RESPITE = Duration.ofSeconds(2);

  private final Rooms rooms;
  private final Outage outage;
  private final Blocks blocks;
  private final InstantSource clock;
  private final Set<Sender> known = ConcurrentHashMap.newKeySet();

  private record Sender(RoomId roomId, UserId userId) {}

  Senders(Rooms rooms, Blocks blocks, InstantSource clock) {
    this.rooms = rooms;
    this.blocks = blocks;
    this.clock = clock;
    this.outage = new Outage(clock, RESPITE);
  }

  /** Refuses whoever may not send; tells as whom they may, unless the store is out of reach. */
  Optional<Listing> check(UserId userId, RoomId roomId) {
    Sender sender = new Sender(roomId, userId);
    boolean wasMember = known.contains(sender);
    if (wasMember && outage.lasts()) {
      return Optional.empty();
    }
    try {
      Optional<Listing> found = rooms.listing(roomId, userId);
      Optional<Refusal> refusal =
          found.isEmpty() ? Optional.of(RefusalCode.ROOM_NOT_FOUND) : refusal(found.get());
      if (refusal.isPresent()) {
        known.remove(sender);
        throw new RefusedException(refusal.get());
      }
      remember(sender);
      return found;
    } catch (UnavailableException outOfReach) {
      outage.begin();
      if (!wasMember) {
        throw outOfReach;
      }
      return Optional.empty();
    }
  }

  private Optional<Refusal> refusal(Listing found) {
    if (found.room().kind() instanceof Room.Direct direct && isBlocked(direct.pair())) {
      return Optional.of(RefusalCode.BLOCKED);
    }
    return RoomAccess.silenced(found.room(), found.membership(), clock.instant());
  }

  private boolean isBlocked(DirectPair pair) {
    return blocks.isAnyBetween(pair.first(), pair.second());
  }

  private void remember(Sender sender) {
    if (known.add(sender) && known.size() > MOST_KNOWN) {
      known.clear();
    }
  }
}
