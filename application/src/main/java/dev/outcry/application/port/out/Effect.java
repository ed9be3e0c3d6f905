package dev.outcry.application.port.out;

import dev.outcry.domain.Params;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeId;
import dev.outcry.domain.notice.NoticeKind;
import dev.outcry.domain.room.DirectPair;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Content;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a decision causes elsewhere. Stored with the decision, and carried out at least once; its
 * key makes it once.
 */
public sealed interface Effect {

  /** What decided, and what for: effects of one source are carried out in their order. */
  String source();

  /** Derived from the cause, one per effect. */
  MessageKey key();

  /**
   * A note that stands in a room's timeline.
   *
   * @param source such as {@code auction:<id>} or {@code room:<id>}
   * @param roomId the room, or the id of the one that is opened
   * @param opens whose direct room is opened first; if they have it, the note goes there
   */
  record RoomNote(
      String source, RoomId roomId, MessageKey key, Content.Note note, Optional<DirectPair> opens)
      implements Effect {

    /** In a room that there is. */
    public RoomNote(String source, RoomId roomId, MessageKey key, Content.Note note) {
      this(source, roomId, key, note, Optional.empty());
    }
  }

  /**
   * A notice to each of an audience.
   *
   * @param source such as {@code notices:<auction>}
   * @param cause what it is told for, one per audience: what one person is told for one cause is
   *     one notice
   * @param params as {@link Params} are
   * @param at when it happened, in milliseconds
   */
  record Announcement(
      String source,
      String cause,
      NoticeKind kind,
      Map<String, Object> params,
      Audience audience,
      Instant at)
      implements Effect {
    public Announcement {
      params = Params.copyOf(params);
    }

    @Override
    public MessageKey key() {
      return MessageKey.causedBy(cause + ":" + audience.reach());
    }

    /** What one of the audience is told. */
    public Notice to(UserId person) {
      return new Notice(NoticeId.of(cause, person), person, kind, params, at);
    }
  }
}
