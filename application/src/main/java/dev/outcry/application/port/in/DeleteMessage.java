package dev.outcry.application.port.in;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.concurrent.CompletionStage;

/**
 * A sender takes it back, or a moderator removes it (rule M-09): a tombstone keeps its place.
 * Deleting again changes nothing. Refused with {@code ROOM_NOT_FOUND}; the answer refuses with
 * {@code ENTRY_NOT_FOUND} or {@code NOT_THE_SENDER}.
 */
public interface DeleteMessage {

  record Command(UserId caller, RoomId roomId, Seq seq) {}

  /** Completes as {@link SendMessage.Sent#persisted()} does. */
  CompletionStage<EntryAnswer> delete(Command command);
}
