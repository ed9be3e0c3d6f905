package dev.outcry.application.service;

import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.out.Attachments;
import dev.outcry.application.port.out.Attachments.Stored;
import dev.outcry.application.port.out.Attachments.Use;
import dev.outcry.application.port.out.RoomCommand;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.attachment.Attached;
import dev.outcry.domain.attachment.Attachment;
import dev.outcry.domain.timeline.PostKey;
import java.util.List;
import java.util.Optional;

/** Files on their way into messages, and out of them. */
final class MessageFiles {

  private final Attachments attachments;

  MessageFiles(Attachments attachments) {
    this.attachments = attachments;
  }

  /** These files; refuses what is not the sender's, or belongs to another message already. */
  List<Stored> check(SendMessage.Command command, PostKey message) {
    Use use = new Use(command.roomId(), message);
    List<Stored> free =
        attachments.findAll(command.attachments()).stream()
            .filter(stored -> stored.attachment().owner().equals(command.sender()))
            .filter(stored -> stored.use().map(use::equals).orElse(true))
            .toList();
    if (free.size() < command.attachments().size()) {
      throw new RefusedException(RefusalCode.ATTACHMENT_NOT_FOUND);
    }
    return free;
  }

  /** Gives a message its files; nothing if they are no longer to be had. */
  Optional<List<Attached>> claim(RoomCommand.Post post) {
    if (post.attachments().isEmpty()) {
      return Optional.of(List.of());
    }
    Use use = new Use(post.roomId(), new PostKey(post.sender(), post.key()));
    return attachments
        .claim(post.attachments().get(), use)
        .map(files -> files.stream().map(Attachment::attached).toList());
  }

  void remove(List<Attached> files) {
    if (!files.isEmpty()) {
      attachments.removeAll(files.stream().map(Attached::id).toList());
    }
  }
}
