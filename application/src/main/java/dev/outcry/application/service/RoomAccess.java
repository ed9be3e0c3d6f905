package dev.outcry.application.service;

import dev.outcry.application.port.out.Blocks;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.domain.Refusal;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.room.Ban;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.Muted;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomType;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may do what in a room. Unknown and forbidden rooms look alike. */
final class RoomAccess {

  private final Rooms rooms;
  private final Blocks blocks;
  private final Senders senders;
  private final Throttle throttle;
  private final InstantSource clock;

  RoomAccess(Rooms rooms, Blocks blocks, Throttle throttle, InstantSource clock) {
    this.rooms = rooms;
    this.blocks = blocks;
    this.clock = clock;
    this.senders = new Senders(rooms, blocks, clock);
    this.throttle = throttle;
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
      return entry.seq().compareTo(hiddenUpTo()) > 0 && hears(entry.sender());
    }

    /** Whether this person is anybody to the reader. */
    boolean hears(UserId person) {
      return !unheard.contains(person);
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

  boolean areMembers(Collection<UserId> people, RoomId roomId) {
    return rooms.membersAmong(roomId, people).containsAll(people);
  }

  /** Refuses whoever does not keep order here. */
  Membership moderator(UserId userId, RoomId roomId) {
    return moderator(rooms.membership(roomId, userId));
  }

  /** The same for whoever was looked up already. */
  static Membership moderator(Optional<Membership> membership) {
    Membership member = membership.orElseThrow(RoomAccess::notFound);
    if (!member.role().isModerator()) {
      throw new RefusedException(RefusalCode.ROLE_TOO_LOW);
    }
    return member;
  }

  /** Refuses whoever may not say anything here now, and so may not say it otherwise either. */
  Membership talker(UserId userId, RoomId roomId) {
    Rooms.Listing found = rooms.listing(roomId, userId).orElseThrow(RoomAccess::notFound);
    silenced(found.room(), found.membership(), clock.instant())
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    return found.membership();
  }

  /** Refuses whoever may not send here; answers for those it knows while the store cannot. */
  void checkSender(UserId userId, RoomId roomId) {
    senders.check(userId, roomId).ifPresent(this::slowDown);
  }

  /**
   * The same for whoever says nothing, but shows something: that is as quick in slow mode. Empty
   * for those it knows while the store cannot answer.
   */
  Optional<Rooms.Listing> signaller(UserId userId, RoomId roomId) {
    return senders.check(userId, roomId);
  }

  private void slowDown(Rooms.Listing found) {
    Membership member = found.membership();
    int seconds = found.room().rules().slowModeSeconds();
    if (seconds > 0 && !member.role().isModerator()) {
      throttle.slowMode(member.roomId(), member.userId(), seconds);
    }
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
    return room.filter(found -> membership.isPresent() || shutOut(found, Set.of(userId)).isEmpty())
        .map(found -> new Reader(found, userId, membership, unheard(found, userId)));
  }

  private Set<UserId> unheard(Room room, UserId reader) {
    return hearsAll(room.type()) ? Set.of() : blocks.of(reader);
  }

  /** Whether also those whom one blocks are heard there: what was said in a direct room stays. */
  static boolean hearsAll(RoomType type) {
    return type == RoomType.DIRECT;
  }

  /** Those of these people who may not read the room. */
  Set<UserId> shutOut(Room room, Collection<UserId> people) {
    if (room.kind().isOpenToRead()) {
      return rooms.bansAmong(room.id(), people).stream()
          .map(Ban::userId)
          .collect(Collectors.toSet());
    }
    Set<UserId> others = new HashSet<>(people);
    others.removeAll(rooms.membersAmong(room.id(), people));
    return others;
  }

  /** Why this member may not send now, whatever it is. */
  static Optional<Refusal> silenced(Room room, Membership member, Instant now) {
    if (member.isMutedAt(now)) {
      return member.mutedUntil().map(Muted::new);
    }
    return room.rules().frozen() && !member.role().isModerator()
        ? Optional.of(RefusalCode.ROOM_FROZEN)
        : Optional.empty();
  }

  static RefusedException notFound() {
    return new RefusedException(RefusalCode.ROOM_NOT_FOUND);
  }
}
