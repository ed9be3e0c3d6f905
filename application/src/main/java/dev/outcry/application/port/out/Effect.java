package dev.outcry.application.port.out;

import dev.outcry.domain.room.DirectPair;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Content;
import dev.outcry.domain.timeline.MessageKey;
import java.util.Optional;

/**
 * What a decision causes in a room: a note that stands in its timeline. Stored with the decision,
 * and carried out at least once; its key makes it once.
 *
 * @param source what decided, such as {@code auction:<id>} or {@code room:<id>}: effects of one
 *     source are carried out in their order
 * @param roomId the room, or the id of the one that is opened
 * @param key derived from the cause, one per effect
 * @param opens whose direct room is opened first; if they have it, the note goes there
 */
public record Effect(
    String source, RoomId roomId, MessageKey key, Content.Note note, Optional<DirectPair> opens) {

  /** In a room that there is. */
  public Effect(String source, RoomId roomId, MessageKey key, Content.Note note) {
    this(source, roomId, key, note, Optional.empty());
  }
}
