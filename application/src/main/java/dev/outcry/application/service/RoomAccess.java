package dev.outcry.application.service;

import dev.outcry.application.port.out.Blocks;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomType;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Who may do what in a room. Unknown and forbidden rooms look alike. */
final class RoomAccess {

  private final Rooms rooms;
  private final Blocks blocks;
  private final Senders senders;

  RoomAccess(Rooms rooms, Blocks blocks, InstantSource clock) {
    this.rooms = rooms;
    this.blocks = blocks;
    this.senders = new Senders(rooms, blocks, clock);
  }

  /**
   * Someone who may read a room, and what of it.
   *
   * @param unheard whom the reader blocks, and does not hear in a room of more than two
   */
  record Reader(Room room, UserId userId, Optional<Membership> membership, Set<UserId> unheard) {
    Seq hiddenUpTo() {
      return membership.map(Membership::hiddenUpTo).orElse(Seq.NONE);
    }

    EntryView view(Entry entry) {
      return entry.seq().compareTo(hiddenUpTo()) > 0 && !unheard.contains(entry.sender())
          ? new EntryView.Visible(entry)
          : new EntryView.Hidden(entry.roomId(), entry.seq(), entry.rev());
    }
  }

  Room room(RoomId roomId) {
    return rooms.find(roomId).orElseThrow(RoomAccess::notFound);
  }

  Membership member(UserId userId, RoomId roomId) {
    return rooms.membership(roomId, userId).orElseThrow(RoomAccess::notFound);
  }

  boolean isMember(UserId userId, RoomId roomId) {
    return rooms.membership(roomId, userId).isPresent();
  }

  /** Refuses whoever may not send here; answers for those it knows while the store cannot. */
  void checkSender(UserId userId, RoomId roomId) {
    senders.check(userId, roomId);
  }

  Reader reader(UserId userId, RoomId roomId) {
    Room room = room(roomId);
    Optional<Membership> membership = rooms.membership(roomId, userId);
    if (membership.isEmpty() && !room.kind().isOpenToRead()) {
      throw notFound();
    }
    Set<UserId> unheard = room.type() == RoomType.DIRECT ? Set.of() : blocks.of(userId);
    return new Reader(room, userId, membership, unheard);
  }

  static RefusedException notFound() {
    return new RefusedException(RefusalCode.ROOM_NOT_FOUND);
  }
}
