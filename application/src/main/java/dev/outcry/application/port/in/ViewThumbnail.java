package dev.outcry.application.port.in;

import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.user.UserId;

/**
 * A small picture of an attachment, for whoever may download it ({@link DownloadAttachment}).
 * Refused with {@code ATTACHMENT_NOT_FOUND}, also if there is no picture of it.
 */
public interface ViewThumbnail {

  record Query(UserId caller, AttachmentId id) {}

  /** A JPEG. */
  byte[] view(Query query);
}
