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

    boolean maySee(Entry entry) {
      return entry.seq().compareTo(hiddenUpTo()) > 0 && !unheard.contains(entry.sender());
    }

    EntryView view(Entry entry) {
      return maySee(entry)
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
    return ifReader(userId, roomId).orElseThrow(RoomAccess::notFound);
  }

  /** Whether someone may read the room of an entry, and sees it there. */
  boolean maySee(UserId userId, Entry entry) {
    return ifReader(userId, entry.roomId()).filter(reader -> reader.maySee(entry)).isPresent();
  }

  private Optional<Reader> ifReader(UserId userId, RoomId roomId) {
    Optional<Room> room = rooms.find(roomId);
    Optional<Membership> membership = rooms.membership(roomId, userId);
    return room.filter(found -> membership.isPresent() || found.kind().isOpenToRead())
        .map(found -> new Reader(found, userId, membership, unheard(found, userId)));
  }

  private Set<UserId> unheard(Room room, UserId reader) {
    return room.type() == RoomType.DIRECT ? Set.of() : blocks.of(reader);
  }

  static RefusedException notFound() {
    return new RefusedException(RefusalCode.ROOM_NOT_FOUND);
  }
}
