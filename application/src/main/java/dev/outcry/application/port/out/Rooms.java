package dev.outcry.application.port.out;

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
 * </ul>
 */
public interface Rooms {

  /** How joining ended. */
  enum Joined {
    JOINED,
    ALREADY_MEMBER,
    FULL
  }

  /** A room as one of its members finds it in the list. */
  record Listing(Room room, Membership membership, long memberCount) {}

  /** A room by those who are in it. */
  record Circle(RoomId roomId, RoomType type, Set<UserId> members) {}

  /** Adds a room with its first members; answers the room that exists for a direct pair. */
  Room add(Room room, List<Membership> members);

  /** This room. */
  Optional<Room> find(RoomId id);

  /** This person in this room. */
  Optional<Membership> membership(RoomId roomId, UserId userId);

  /** At most {@code limit} members, in the order in which they joined. */
  List<Membership> members(RoomId roomId, int limit);

  /** Adds a member, at most {@code memberLimit} in all. */
  Joined join(Membership membership, int memberLimit, List<Effect> effects);

  /** Ends a membership; false if there was none. */
  boolean leave(RoomId roomId, UserId userId, List<Effect> effects);

  /** Takes a direct room out of a person's sight until something is said after this place. */
  void hide(RoomId roomId, UserId userId, Seq head);

  /** Moves read marks forward, a batch in one round trip. */
  void advance(RoomId roomId, Map<UserId, ReadMark> marks);

  /** The rooms of a person, the hidden ones too. */
  List<Listing> of(UserId userId);

  /** The rooms around these people, the hidden ones too, unless they are larger than this. */
  List<Circle> circles(Collection<UserId> people, int largest);
}
