package dev.outcry.application.port.in;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.concurrent.CompletionStage;

/**
 * A sender puts it in other words (rule M-08). The entry keeps its place and takes the next
 * revision. Refused with {@code ROOM_NOT_FOUND}; the answer refuses with {@code ENTRY_NOT_FOUND},
 * {@code NOT_THE_SENDER}, {@code ENTRY_DELETED}, {@code STALE_EDIT} or {@code EDIT_WINDOW_OVER}.
 */
public interface EditMessage {

  /**
   * @param expectedRev the revision that the editor saw: the edit is stale if the words changed
   *     since
   */
  record Command(UserId caller, RoomId roomId, Seq seq, MessageText text, Rev expectedRev) {
    public Command {
      text.required();
    }
  }

  /** Completes as {@link SendMessage.Sent#persisted()} does. */
  CompletionStage<EntryAnswer> edit(Command command);
}
