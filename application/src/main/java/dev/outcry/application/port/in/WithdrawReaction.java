package dev.outcry.application.port.in;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Emoji;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.concurrent.CompletionStage;

/**
 * Somebody takes a reaction back. The entry takes the next revision; withdrawing what is not there
 * changes nothing. Refused with {@code ROOM_NOT_FOUND} and {@code RATE_LIMITED}; the answer refuses
 * with {@code ENTRY_NOT_FOUND}.
 */
public interface WithdrawReaction {

  record Command(UserId caller, RoomId roomId, Seq seq, Emoji emoji) {}

  /** Completes as {@link ReactToMessage#react} does. */
  CompletionStage<EntryAnswer> withdraw(Command command);
}
