package dev.outcry.application.port.in;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Emoji;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.concurrent.CompletionStage;

/**
 * A member shows what he thinks of what was said (rule M-11). The entry takes the next revision;
 * its content stays as it is. Reacting alike again changes nothing. Refused with {@code
 * ROOM_NOT_FOUND} and, as a message to that room would be, with {@code BLOCKED} and {@code
 * RATE_LIMITED}; the answer refuses with {@code ENTRY_NOT_FOUND}, {@code ENTRY_DELETED} or {@code
 * REACTIONS_FULL}.
 */
public interface ReactToMessage {

  record Command(UserId caller, RoomId roomId, Seq seq, Emoji emoji) {}

  /**
   * Completes as {@link SendMessage.Sent#persisted()} does. Where the answer was lost and somebody
   * reacted since, a first time may be called a repeat.
   */
  CompletionStage<EntryAnswer> react(Command command);
}
