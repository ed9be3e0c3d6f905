package dev.outcry.domain.room;

import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A person in a room.
 *
 * @param hiddenUpTo entries up to this one were said before the person's time and stay hidden; 0 if
 *     all may be seen
 * @param leftAt the head when the person left a direct room, which hides it until something new is
 *     said (rule M-32); empty if not left
 * @param joinedAt in milliseconds
 * @param mutedUntil the person reads, and may send again from then on; in milliseconds
 * @param quiet whether the person wants to be told of mentions only
 */
public record Membership(
    RoomId roomId,
    UserId userId,
    MemberRole role,
    Seq hiddenUpTo,
    Optional<Seq> leftAt,
    ReadMark mark,
    Instant joinedAt,
    Optional<Instant> mutedUntil,
    boolean quiet) {

  /** Someone who enters a room now. */
  public static Membership of(Room room, UserId userId, MemberRole role, Seq head, Instant at) {
    Seq hiddenUpTo = room.kind().hiddenUpTo(head);
    return new Membership(
        room.id(),
        userId,
        role,
        hiddenUpTo,
        Optional.empty(),
        ReadMark.read(hiddenUpTo),
        at,
        Optional.empty(),
        false);
  }

  /** Whether this person may see the entry at this place. */
  public boolean maySee(Seq seq) {
    return seq.compareTo(hiddenUpTo) > 0;
  }

  /** The same with what was read since. */
  public Membership withMark(ReadMark further) {
    return new Membership(
        roomId, userId, role, hiddenUpTo, leftAt, mark.merge(further), joinedAt, mutedUntil, quiet);
  }

  /** The same, with the room out of sight until something is said after this entry. */
  public Membership leftAt(Seq head) {
    return new Membership(
        roomId,
        userId,
        role,
        hiddenUpTo,
        Optional.of(leftAt.map(head::max).orElse(head)),
        mark,
        joinedAt,
        mutedUntil,
        quiet);
  }

  /** The same in another role. */
  public Membership as(MemberRole other) {
    return new Membership(
        roomId, userId, other, hiddenUpTo, leftAt, mark, joinedAt, mutedUntil, quiet);
  }

  /** The same, silent until then, or not at all. */
  public Membership mutedUntil(Optional<Instant> until) {
    return new Membership(roomId, userId, role, hiddenUpTo, leftAt, mark, joinedAt, until, quiet);
  }

  /** The same, told of mentions only, or of everything. */
  public Membership quiet(boolean wanted) {
    return new Membership(
        roomId, userId, role, hiddenUpTo, leftAt, mark, joinedAt, mutedUntil, wanted);
  }

  /** Whether this person may not send at this time. */
  public boolean isMutedAt(Instant now) {
    return mutedUntil.filter(now::isBefore).isPresent();
  }

  /** Whether what may be done to and by this person is still the same; marks do not matter. */
  public boolean standsAs(Membership other) {
    return roomId.equals(other.roomId)
        && userId.equals(other.userId)
        && role == other.role
        && mutedUntil.equals(other.mutedUntil);
  }
}
