package dev.outcry.application.port.in;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.attachment.Attached;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.References;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * A member says something. Refused with {@code ROOM_NOT_FOUND}, and with {@code RATE_LIMITED} if
 * someone sends too much (rule M-33), before anything is stored; a repeat counts. Who replies to
 * what cannot be seen is refused with {@code ENTRY_NOT_FOUND}, to what nobody said with {@code
 * NOT_A_MESSAGE}; who mentions somebody else than members, with {@code MENTION_NOT_MEMBER}; whose
 * attachments are not his own or belong to another message, with {@code ATTACHMENT_NOT_FOUND},
 * which may also be the answer.
 *
 * <p>The same key with the same words, sent any number of times, at once or years later, is one
 * entry and one live delivery; every repeat is answered with the place and revision of the first,
 * whatever was edited since. Other words under a used key are refused with {@code KEY_REUSED} (rule
 * M-01); what a message points at and what is attached count as words. Messages that one caller
 * sends one after the other stand in that order.
 */
public interface SendMessage {

  /**
   * @param key made here if the sender gave none; then a repeat cannot be known
   * @param text only empty with an attachment (rule M-07)
   * @param attachments files that the sender uploaded, each for this message alone (rule M-13)
   */
  record Command(
      UserId sender,
      RoomId roomId,
      Optional<MessageKey> key,
      MessageText text,
      References references,
      List<AttachmentId> attachments) {
    public Command {
      attachments = List.copyOf(attachments);
      require(
          attachments.size() <= Attached.MOST
              && Set.copyOf(attachments).size() == attachments.size(),
          "attachmentIds",
          "must be at most 10, each once");
      if (attachments.isEmpty()) {
        text.required();
      }
    }

    /** Without files. */
    public Command(
        UserId sender,
        RoomId roomId,
        Optional<MessageKey> key,
        MessageText text,
        References references) {
      this(sender, roomId, key, text, references, List.of());
    }

    /** Points at nothing. */
    public Command(UserId sender, RoomId roomId, Optional<MessageKey> key, MessageText text) {
      this(sender, roomId, key, text, References.NONE);
    }

    /** Leaves the key to be made here. */
    public Command(UserId sender, RoomId roomId, String text) {
      this(sender, roomId, Optional.empty(), new MessageText(text));
    }
  }

  /**
   * A message on its way (rule M-05).
   *
   * @param accepted completes once the room's lane has it durably
   * @param persisted completes with its place once it is recorded, or with the refusal; with {@link
   *     dev.outcry.application.port.out.OutcomeUnknownException} if no answer came within 5
   *     seconds. Both fail alike if the lane did not take it.
   */
  record Sent(
      MessageKey key, CompletionStage<Void> accepted, CompletionStage<EntryAnswer> persisted) {}

  /** Hands the message to the room's lane. */
  Sent send(Command command);
}
