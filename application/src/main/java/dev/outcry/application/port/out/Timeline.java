package dev.outcry.application.port.out;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.SearchTerm;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was said, room by room: one record per entry in its present state, and one {@link Head} per
 * room that guards the numbering. Numbers are given by the caller; the store only sees to it that
 * nobody numbers from an old head.
 *
 * <ul>
 *   <li><b>T1</b> Every read sees every commit that returned true before it began.
 *   <li><b>T2</b> {@code commit} succeeds only if {@code before} is still the head; otherwise it
 *       answers false and changes nothing.
 *   <li><b>T3</b> Of concurrent commits from one head exactly one succeeds.
 *   <li><b>T4</b> Head and entries become visible and durable together, or not at all.
 *   <li><b>T5</b> A committed entry replaces the one at its place; nothing of the earlier state is
 *       left.
 *   <li><b>T6</b> {@code before} answers the entries below a place, nearest first; {@code after}
 *       those above it, nearest first; neither skips one.
 *   <li><b>T7</b> {@code changedAfter} answers the entries whose last change is later than a
 *       revision, in the order of their revisions, each once, as it stands.
 *   <li><b>T8</b> An entry is found by sender and key whatever became of its content.
 *   <li><b>T9</b> Rooms do not mix: places, revisions and keys of one room are its own.
 *   <li><b>T10</b> {@code overview} counts as unread what {@link Entry#isUnreadFor} says, beyond
 *       both the read mark and the reader's own last message, up to {@value #UNREAD_LIMIT}; its
 *       cost does not grow with the length of the timeline.
 *   <li><b>T11</b> A room of which nothing is stored has {@link Head#NONE} and no entries; it is
 *       not an error.
 *   <li><b>T12</b> {@code loadAll} and {@code commitAll} are {@code load} and {@code commit} of
 *       each room by itself: a room that has moved on keeps no other from its commit.
 *   <li><b>T13</b> {@code search} answers every message that stands and in which the term is, as it
 *       stands, and no other: of what was edited away or deleted nothing is found.
 *   <li><b>T14</b> It answers the latest first, by {@link Place}; pages that begin where others
 *       ended leave none out and repeat none.
 *   <li><b>T15</b> It answers only what lies in one of the rooms, beyond what is hidden there, and
 *       comes from nobody who is not heard there.
 *   <li><b>T16</b> {@code saidBy} answers every message of a person that still stands, in whatever
 *       room, each once: room by room, and in a room in the order of places; after a place, those
 *       behind it. Its cost does not grow with what others said.
 *   <li><b>T17</b> {@code leftBy} answers, likewise, every entry of a person, tombstones too.
 *   <li><b>T18</b> {@code saidBefore} answers messages of the rooms that stand and were posted
 *       before a time, and nothing else; some, as long as the first that stands in any of the rooms
 *       was. Whoever deletes what is answered and asks again comes to an end. Its cost grows
 *       neither with what is deleted nor with what was posted later.
 *   <li><b>T19</b> Where a reader does not hear everybody, {@code overview} neither counts nor
 *       shows what the unheard said: the last message is the last one of the others. Its cost grows
 *       with what the unheard said last, and with nothing else.
 * </ul>
 */
public interface Timeline {

  /** Unread entries are counted up to here. */
  int UNREAD_LIMIT = 999;

  /** How far a room has come. */
  Head head(RoomId roomId);

  /** The head together with the entries of these keys and places, each once, as of one moment. */
  Excerpt load(RoomId roomId, Set<PostKey> keys, Set<Seq> places);

  /**
   * Stores a batch in one round trip.
   *
   * @param entries new and changed ones, each place at most once
   * @return false if {@code before} is no longer the head
   */
  boolean commit(RoomId roomId, Head before, Head after, List<Entry> entries);

  /** {@link #load} of several rooms, in one round trip where a store can. */
  default Map<RoomId, Excerpt> loadAll(Map<RoomId, Wanted> wanted) {
    Map<RoomId, Excerpt> excerpts = new HashMap<>();
    wanted.forEach((room, w) -> excerpts.put(room, load(room, w.keys(), w.places())));
    return excerpts;
  }

  /**
   * {@link #commit} of several rooms, in one round trip where a store can. If it throws, some may
   * have been stored.
   *
   * @param batches at most one of each room
   * @return the rooms whose batch was stored
   */
  default Set<RoomId> commitAll(List<Batch> batches) {
    return batches.stream()
        .filter(b -> commit(b.roomId(), b.before(), b.after(), b.entries()))
        .map(Batch::roomId)
        .collect(Collectors.toSet());
  }

  /** The entry of this sender and key. */
  Optional<Entry> find(RoomId roomId, PostKey key);

  /** At most {@code limit} entries below a place, nearest first. */
  List<Entry> before(RoomId roomId, Seq place, int limit);

  /** At most {@code limit} entries above a place, nearest first. */
  List<Entry> after(RoomId roomId, Seq place, int limit);

  /** At most {@code limit} entries that changed after a revision, in the order of revisions. */
  List<Entry> changedAfter(RoomId roomId, Rev rev, int limit);

  /**
   * How rooms look to a reader, in one round trip.
   *
   * @param unheard whose messages are left out
   */
  Map<RoomId, Overview> overview(UserId reader, Map<RoomId, Reading> rooms, Set<UserId> unheard);

  /**
   * The same to a reader who hears everybody.
   *
   * @param readUpTo the rooms, each with the reader's read mark
   */
  default Map<RoomId, Overview> overview(UserId reader, Map<RoomId, Seq> readUpTo) {
    Map<RoomId, Reading> rooms = new HashMap<>();
    readUpTo.forEach((roomId, mark) -> rooms.put(roomId, new Reading(mark, true)));
    return overview(reader, rooms, Set.of());
  }

  /**
   * How somebody reads a room.
   *
   * @param upTo the read mark
   * @param hearsAll whether also those who are not heard elsewhere
   */
  record Reading(Seq upTo, boolean hearsAll) {}

  /**
   * Messages in which something is, from any number of rooms, in one round trip where a store can.
   * None if no room is given. What was said a moment ago may be missing, and what was deleted then
   * may be there: a store may read where it is copied to.
   */
  List<Entry> search(Search search);

  /**
   * What to search for, and where.
   *
   * @param rooms each with what the reader sees of it
   * @param unheard whose messages are left out
   * @param before only what comes after this place in the order of answers
   * @param limit the most to answer
   */
  record Search(
      SearchTerm term,
      Map<RoomId, Within> rooms,
      Set<UserId> unheard,
      Optional<Place> before,
      int limit) {
    public Search {
      rooms = Map.copyOf(rooms);
      unheard = Set.copyOf(unheard);
    }

    /** Whether this entry, as it stands, is to be answered. */
    public boolean isFor(Entry entry) {
      Within within = rooms.get(entry.roomId());
      return within != null
          && entry.seq().compareTo(within.hiddenUpTo()) > 0
          && (within.hearsAll() || !unheard.contains(entry.sender()))
          && before.filter(place -> Place.of(entry).compareTo(place) <= 0).isEmpty()
          && term.isIn(entry.content());
    }
  }

  /**
   * What a reader sees of a room.
   *
   * @param hiddenUpTo the last entry that is hidden
   * @param hearsAll whether also of those who are not heard elsewhere
   */
  record Within(Seq hiddenUpTo, boolean hearsAll) {}

  /** Where an entry stands among those of all rooms: the latest first, then by room and seq. */
  record Place(Instant at, RoomId roomId, Seq seq) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::at)
            .thenComparing(place -> place.roomId().value())
            .thenComparing(Place::seq)
            .reversed();

    /** That of this entry. */
    public static Place of(Entry entry) {
      return new Place(entry.posting().at(), entry.roomId(), entry.seq());
    }

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  /** At most {@code limit} messages of a person that still stand, whoever may read them. */
  List<Entry> saidBy(UserId sender, Optional<PlaceInRoom> after, int limit);

  /** At most {@code limit} entries of a person, whatever became of them. */
  List<Entry> leftBy(UserId sender, Optional<PlaceInRoom> after, int limit);

  /**
   * At most {@code limit} messages that still stand and were posted before a time, in no particular
   * order.
   */
  List<Entry> saidBefore(Set<RoomId> rooms, Instant before, int limit);

  /** A place in a room. */
  record PlaceInRoom(RoomId roomId, Seq seq) {
    /** This entry's. */
    public static PlaceInRoom of(Entry entry) {
      return new PlaceInRoom(entry.roomId(), entry.seq());
    }
  }

  /** Which entries of a room to load. */
  record Wanted(Set<PostKey> keys, Set<Seq> places) {}

  /** What to commit to a room. */
  record Batch(RoomId roomId, Head before, Head after, List<Entry> entries) {}

  /** A head, and entries of its room. */
  record Excerpt(Head head, List<Entry> entries) {
    public Excerpt {
      entries = List.copyOf(entries);
    }
  }

  /**
   * @param lastMessage the last thing someone who is heard said that still stands
   * @param unread how much the reader has not read, at most {@value Timeline#UNREAD_LIMIT}
   * @param ownLast the place of the reader's own last message, deleted or not: by sending it, the
   *     reader has read all before it (rule M-20)
   */
  record Overview(Head head, Optional<Entry> lastMessage, int unread, Seq ownLast) {}
}
