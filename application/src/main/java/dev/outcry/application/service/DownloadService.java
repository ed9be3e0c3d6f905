package dev.outcry.application.service;

import dev.outcry.application.port.in.DownloadAttachment;
import dev.outcry.application.port.in.ViewThumbnail;
import dev.outcry.application.port.out.Attachments;
import dev.outcry.application.port.out.Attachments.Stored;
import dev.outcry.application.port.out.Attachments.Use;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.attachment.Attachment;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;

final class DownloadService implements DownloadAttachment, ViewThumbnail {

  private final Attachments attachments;
  private final Timeline timeline;
  private final RoomAccess access;

  DownloadService(Attachments attachments, Timeline timeline, RoomAccess access) {
    this.attachments = attachments;
    this.timeline = timeline;
    this.access = access;
  }

  @Override
  public Download download(DownloadAttachment.Query query) {
    Attachment attachment = seenBy(query.caller(), query.id());
    return new Download(attachment, attachments.bytesOf(attachment));
  }

  @Override
  public byte[] view(ViewThumbnail.Query query) {
    Attachment attachment = seenBy(query.caller(), query.id());
    return attachments.thumbnailOf(attachment.id()).orElseThrow(DownloadService::notFound);
  }

  private Attachment seenBy(UserId caller, AttachmentId id) {
    return attachments.findAll(List.of(id)).stream()
        .findFirst()
        .filter(stored -> maySee(caller, stored))
        .map(Stored::attachment)
        .orElseThrow(DownloadService::notFound);
  }

  /** Until the message of an attachment is recorded, nobody but its owner may see that. */
  private boolean maySee(UserId caller, Stored stored) {
    Optional<Entry> message = stored.use().flatMap(this::message);
    return message.isPresent()
        ? has(message.get(), stored.attachment()) && access.maySee(caller, message.get())
        : caller.equals(stored.attachment().owner());
  }

  private static boolean has(Entry message, Attachment attachment) {
    return message.content().attachments().stream()
        .anyMatch(file -> file.id().equals(attachment.id()));
  }

  private Optional<Entry> message(Use use) {
    return timeline.find(use.roomId(), use.message());
  }

  private static RefusedException notFound() {
    return new RefusedException(RefusalCode.ATTACHMENT_NOT_FOUND);
  }
}
