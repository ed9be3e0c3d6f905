package dev.outcry.domain.notice;

import dev.outcry.domain.Params;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Something that one person is told. Of what was said in a room it holds the place and no words.
 *
 * @param userId who is told
 * @param params as {@link Params} are
 * @param at when it happened, in milliseconds
 */
public record Notice(
    NoticeId id, UserId userId, NoticeKind kind, Map<String, Object> params, Instant at) {

  private static final String ROOM = "roomId";
  private static final String SEQ = "seq";
  private static final String LAST_SEQ = "lastSeq";
  private static final String SENDER = "senderId";

  public Notice {
    params = Params.copyOf(params);
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Somebody mentioned this person there: one notice for each message. */
  public static Notice mention(RoomId roomId, Seq seq, UserId sender, UserId person, Instant at) {
    return new Notice(
        NoticeId.of("mention:" + roomId + ":" + seq.value(), person),
        person,
        NoticeKind.MENTION,
        Map.of(ROOM, roomId.value(), SEQ, seq.value(), SENDER, sender.value()),
        at);
  }

  /**
   * Something was said there, from the first of these places to the last; no two notices of one
   * person and room end at the same place.
   *
   * @param sender who began
   * @param at when that was
   */
  public static Notice messages(
      RoomId roomId, Seq first, Seq last, UserId sender, UserId person, Instant at) {
    return new Notice(
        NoticeId.of("message:" + roomId + ":" + last.value(), person),
        person,
        NoticeKind.MESSAGE,
        Map.of(
            ROOM, roomId.value(),
            SEQ, first.value(),
            LAST_SEQ, last.value(),
            SENDER, sender.value()),
        at);
  }

  /** Somebody reported that; each person who does is a cause, however often. */
  public static Notice report(RoomId roomId, Seq seq, UserId reporter, UserId person, Instant at) {
    return new Notice(
        NoticeId.of("report:" + roomId + ":" + seq.value() + ":" + reporter.value(), person),
        person,
        NoticeKind.REPORT,
        Map.of(ROOM, roomId.value(), SEQ, seq.value()),
        at);
  }

  /** The room in which that was said; empty if reading it makes this no old news. */
  public Optional<RoomId> roomId() {
    return isOldOnceRead()
        ? Optional.ofNullable(params.get(ROOM)).map(id -> new RoomId(id.toString()))
        : Optional.empty();
  }

  /** The last entry that it tells of; empty where {@link #roomId} is. */
  public Optional<Seq> lastSeq() {
    return isOldOnceRead()
        ? Optional.ofNullable(params.getOrDefault(LAST_SEQ, params.get(SEQ)))
            .map(seq -> new Seq((Long) seq))
        : Optional.empty();
  }

  private boolean isOldOnceRead() {
    return kind == NoticeKind.MENTION || kind == NoticeKind.MESSAGE;
  }

  /** The same, telling of all up to there. */
  public Notice upTo(Seq last) {
    Map<String, Object> further = new HashMap<>(params);
    further.put(LAST_SEQ, last.value());
    return new Notice(id, userId, kind, further, at);
  }
}
