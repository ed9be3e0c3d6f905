package dev.outcry.application.port.out;

import dev.outcry.domain.attachment.Attached;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.BodyDigest;
import dev.outcry.domain.timeline.Content;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.Reaction;
import dev.outcry.domain.timeline.References;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/** A wish to change a timeline, on its way through the room's lane. */
public sealed interface RoomCommand {

  /** The room, which is the key of the lane. */
  RoomId roomId();

  /** Who waits for the answer, if anybody does. */
  Optional<ReplyTo> replyTo();

  /**
   * Someone says something.
   *
   * @param references empty if the message points at nothing
   * @param attachments empty if there are none
   */
  record Post(
      RoomId roomId,
      UserId sender,
      MessageKey key,
      MessageText text,
      Optional<References> references,
      Optional<List<AttachmentId>> attachments,
      BodyDigest digest,
      Optional<ReplyTo> replyTo)
      implements RoomCommand {

    public Post {
      if (attachments.isEmpty()) {
        text.required();
      }
    }

    /** Without attachments. */
    public Post(
        RoomId roomId,
        UserId sender,
        MessageKey key,
        Content.Message content,
        BodyDigest digest,
        Optional<ReplyTo> replyTo) {
      this(
          roomId,
          sender,
          key,
          content.words(),
          Optional.of(content.references()).filter(some -> !some.equals(References.NONE)),
          Optional.empty(),
          digest,
          replyTo);
    }

    /** What is said, with these files. */
    public Content.Message content(List<Attached> files) {
      return new Content.Message(text, references.orElse(References.NONE), files);
    }
  }

  /** Things happened, in this order. */
  record PostNotes(RoomId roomId, List<KeyedNote> notes) implements RoomCommand {
    public PostNotes {
      notes = List.copyOf(notes);
    }

    /** Nobody waits: effects are carried out again until they are done. */
    @Override
    public Optional<ReplyTo> replyTo() {
      return Optional.empty();
    }
  }

  /** A note, under the key of its cause. */
  record KeyedNote(MessageKey key, Content.Note note) {}

  /** The sender says it in other words. */
  record Edit(
      RoomId roomId,
      Seq seq,
      UserId editor,
      MessageText text,
      Rev expectedRev,
      Optional<ReplyTo> replyTo)
      implements RoomCommand {
    public Edit {
      text.required();
    }
  }

  /**
   * Someone takes it back, or a moderator removes it.
   *
   * @param byModerator whether {@code by} kept order in this room when the command was given
   */
  record Delete(RoomId roomId, Seq seq, UserId by, boolean byModerator, Optional<ReplyTo> replyTo)
      implements RoomCommand {}

  /** Someone reacts to an entry. */
  record React(RoomId roomId, Seq seq, Reaction reaction, Optional<ReplyTo> replyTo)
      implements RoomCommand {}

  /** Someone takes a reaction back. */
  record Withdraw(RoomId roomId, Seq seq, Reaction reaction, Optional<ReplyTo> replyTo)
      implements RoomCommand {}
}
