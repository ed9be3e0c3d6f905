package dev.outcry.application.port.out;

import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeId;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people were told, kept for them. Safe for use by many threads.
 *
 * <ul>
 *   <li><b>N1</b> A notice is kept once, as it was added first; {@code add} answers those that were
 *       not there. Of several who add it at the same time, one hears that it is new.
 *   <li><b>N2</b> {@code list} answers all that were added for a person before it began and nobody
 *       else's, latest first and then by id, descending; before a place, those behind it.
 *   <li><b>N3</b> A notice is unread until it is marked, and read from then on. Nobody marks
 *       somebody else's.
 *   <li><b>N4</b> {@code unread} counts what is not marked, up to a limit.
 *   <li><b>N5</b> Of the messages of one room a person has one unread notice at most: {@code
 *       gather} lets the one there is reach as far as the new one instead. What tells of no more
 *       than one that was read changes nothing. Answered are those that stand under their own id.
 *   <li><b>N6</b> {@code readUpTo} marks all that a person was told of a room up to a place, and
 *       nothing that tells of more or of anything else.
 *   <li><b>N7</b> Of whom is erased no notice is left, and none of others is touched.
 *   <li><b>N8</b> A notice is due to be carried to whom it is for from when it happened, for {@link
 *       #DUE_FOR}, unless it is read or done by then. {@code claim} answers those that are due for
 *       longest, which then are not due before the given time: of several who claim at once, each
 *       is answered to one. Whoever dies with it is followed by whoever claims it then.
 *   <li><b>N9</b> {@code done} is for good; once more changes nothing. What was {@code carried}
 *       stands in what is claimed afterwards.
 * </ul>
 */
public interface Notices {

  /** For how long it is tried to carry a notice; whoever comes later finds it in the list. */
  Duration DUE_FOR = Duration.ofDays(1);

  /**
   * A notice to be carried.
   *
   * @param by names of those who have carried it already
   */
  record Due(Notice notice, Set<String> by) {
    public Due {
      by = Set.copyOf(by);
    }
  }

  /** A notice, and whether it was read. */
  record Kept(Notice notice, boolean read) {}

  /** Where a notice stands in its list. */
  record Place(Instant at, NoticeId id) {
    /** This notice's. */
    public static Place of(Notice notice) {
      return new Place(notice.at(), notice.id());
    }
  }

  /** How far somebody has come in a room. */
  record RoomRead(RoomId roomId, UserId person, Seq seq) {}

  /** Keeps these, in one round trip; answers the new ones, in their order. */
  List<Notice> add(List<Notice> notices);

  /**
   * Keeps notices of messages, in one round trip.
   *
   * @param notices at most one of a person and room
   */
  List<Notice> gather(List<Notice> notices);

  /** Marks what was read in rooms, in one round trip. */
  void readUpTo(Collection<RoomRead> read);

  /** At most {@code limit} notices. */
  List<Kept> list(UserId person, Optional<Place> before, int limit);

  /** Marks these of a person, or all that there are. What is not there is passed over. */
  void markRead(UserId person, Optional<Set<NoticeId>> ids);

  /**
   * Takes at most {@code limit} notices that are due.
   *
   * @param until when they are due again, unless they are done by then
   */
  List<Due> claim(Instant now, Instant until, int limit);

  /** Nobody needs to carry these any more. */
  void done(Collection<NoticeId> ids);

  /** Who has carried these by now; they stay due. */
  void carried(Collection<Due> some);

  /** How many are unread, at most {@code limit}. */
  int unread(UserId person, int limit);

  /** Removes all that a person was told. */
  void erase(UserId person);
}
