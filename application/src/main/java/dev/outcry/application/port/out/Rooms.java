package dev.outcry.application.port.out;

import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.room.Ban;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomType;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rooms there are and who is in them.
 *
 * <ul>
 *   <li><b>R1</b> Every read sees every change that returned before it began.
 *   <li><b>R2</b> A direct pair has one room: {@code add} of a second one answers the first and
 *       changes nothing, also among any number of concurrent adds from both sides.
 *   <li><b>R3</b> A room and its first members become visible together.
 *   <li><b>R4</b> {@code join} never brings a room over its limit, exact among concurrent joins.
 *   <li><b>R5</b> Joining twice is joining once: of concurrent joins of one person one answers
 *       JOINED. Leaving likewise.
 *   <li><b>R6</b> A change of membership and its effects become durable together; one that changed
 *       nothing leaves no effects.
 *   <li><b>R7</b> Read marks only grow, whatever the order in which they arrive; marks of people
 *       who are not members are dropped.
 *   <li><b>R8</b> {@code of} answers every room of a person with the number of its members, in one
 *       round trip.
 *   <li><b>R9</b> {@code circles} answers every room that any of these people is in and that has at
 *       most so many members, each room once and with all of its members, in one round trip.
 *   <li><b>R10</b> {@code change} and {@code ban} do all that they say or nothing, and only while
 *       everyone still stands as {@code before}: of concurrent ones from one state one succeeds.
 *   <li><b>R11</b> A group with members has one owner: {@code leave} and {@code change} answer
 *       false where it would lose the only one, and whoever joins a group with nobody in it owns
 *       it.
 *   <li><b>R12</b> Nobody is banned and a member: {@code join} answers BANNED, and {@code ban} of a
 *       member that it does not remove answers false; exact among concurrent ones.
 *   <li><b>R13</b> Who was muted when leaving is so after joining again.
 *   <li><b>R14</b> Of concurrent {@code revise}s of one room as it stands one succeeds.
 *   <li><b>R15</b> A group is found by its invite code, to the letter, until it has another.
 *   <li><b>R16</b> {@code hearers} answers, of each direct room and group, every member, and of an
 *       auction's room the members among those who are named, in one round trip.
 *   <li><b>R17</b> Whoever wants quiet in a room has it until it is said otherwise or the
 *       membership ends; nobody else is changed.
 *   <li><b>R18</b> {@code bans} answers whoever is banned from the room and nobody else, the latest
 *       first and of one time by id, as far as the limit goes.
 *   <li><b>R19</b> {@code ofType} answers every room of a type and no other, each once, in an order
 *       that stays; after a room, those behind it.
 *   <li><b>R20</b> {@code moderators} answers every owner and moderator of the room and nobody
 *       else.
 * </ul>
 */
public interface Rooms {

  /** How joining ended. */
  enum Joined {
    JOINED,
    ALREADY_MEMBER,
    FULL,
    BANNED
  }

  /**
   * What becomes of a member; read marks and places stay as they are.
   *
   * @param before as last read; what stands otherwise now is not changed
   * @param after empty if the membership ends
   */
  record Change(Membership before, Optional<Membership> after) {
    /** Nothing: others change only while this member stands as he does. */
    public static Change none(Membership member) {
      return new Change(member, Optional.of(member));
    }

    public static Change to(Membership before, Membership after) {
      return new Change(before, Optional.of(after));
    }

    public static Change gone(Membership member) {
      return new Change(member, Optional.empty());
    }
  }

  /** A room as one of its members finds it in the list. */
  record Listing(Room room, Membership membership, long memberCount) {}

  /** A room by those who are in it. */
  record Circle(RoomId roomId, RoomType type, Set<UserId> members) {}

  /** Those who may have to be told of what is said in a room. */
  record Hearers(RoomType type, List<Membership> members) {
    public Hearers {
      members = List.copyOf(members);
    }
  }

  /** Adds a room with its first members; answers the room that exists for a direct pair. */
  Room add(Room room, List<Membership> members);

  /** This room. */
  Optional<Room> find(RoomId id);

  /** The group that this code opens. */
  Optional<Room> findBy(InviteCode code);

  /** This person in this room. */
  Optional<Membership> membership(RoomId roomId, UserId userId);

  /** The same with the room, in one round trip. */
  Optional<Listing> listing(RoomId roomId, UserId userId);

  /** Those of these people who are in the room. */
  Set<UserId> membersAmong(RoomId roomId, Collection<UserId> people);

  /** The bans of those of these people who are banned from the room. */
  List<Ban> bansAmong(RoomId roomId, Collection<UserId> people);

  /** The same of several rooms; a store makes one round trip of it. */
  default List<Ban> bansAmong(Map<RoomId, Set<UserId>> people) {
    return people.entrySet().stream()
        .flatMap(each -> bansAmong(each.getKey(), each.getValue()).stream())
        .toList();
  }

  /** At most {@code limit} bans from the room. */
  List<Ban> bans(RoomId roomId, int limit);

  /** At most {@code limit} members, in the order in which they joined. */
  List<Membership> members(RoomId roomId, int limit);

  /** Those who keep order in the room, in no order. */
  Set<UserId> moderators(RoomId roomId);

  /** Adds a member, at most {@code memberLimit} in all. */
  Joined join(Membership membership, int memberLimit, List<Effect> effects);

  /** Ends a membership; false if there was none, or if the owner would leave others behind. */
  boolean leave(RoomId roomId, UserId userId, List<Effect> effects);

  /**
   * Changes what members of one room may do, or that they are members.
   *
   * @param changes at least one, all of one room and each of another person
   */
  boolean change(List<Change> changes, List<Effect> effects);

  /** Bans, in place of an earlier ban of the same person, and changes what goes with it. */
  boolean ban(Ban ban, List<Change> changes, List<Effect> effects);

  /** Lifts a ban; false if there was none. */
  boolean unban(RoomId roomId, UserId userId);

  /** Changes the name, the code or the rules of a room. */
  boolean revise(Room before, Room after, List<Effect> effects);

  /** Says whether a member wants to be told of mentions only; false if there is no such member. */
  boolean quiet(RoomId roomId, UserId userId, boolean wanted);

  /** Takes a direct room out of a person's sight until something is said after this place. */
  void hide(RoomId roomId, UserId userId, Seq head);

  /** Moves read marks forward, a batch in one round trip. */
  void advance(RoomId roomId, Map<UserId, ReadMark> marks);

  /**
   * Who hears what is said in these rooms. Those that are not there are left out.
   *
   * @param named the rooms, each with whom something said there mentions
   */
  Map<RoomId, Hearers> hearers(Map<RoomId, Set<UserId>> named);

  /** At most {@code limit} rooms of a type. */
  List<RoomId> ofType(RoomType type, Optional<RoomId> after, int limit);

  /** The rooms of a person, the hidden ones too. */
  List<Listing> of(UserId userId);

  /** The rooms around these people, the hidden ones too, unless they are larger than this. */
  List<Circle> circles(Collection<UserId> people, int largest);
}
