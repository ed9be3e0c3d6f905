package dev.outcry.application.port.in;

import dev.outcry.application.port.out.ByteSource;
import dev.outcry.domain.attachment.Attachment;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.user.UserId;

/**
 * Someone wants a file: who uploaded it as long as no message has it, and from then on whoever may
 * see that message. To everyone else it is not there, and they are refused with {@code
 * ATTACHMENT_NOT_FOUND}.
 */
public interface DownloadAttachment {

  record Query(UserId caller, AttachmentId id) {}

  /** What it is, and its bytes. */
  record Download(Attachment attachment, ByteSource bytes) {}

  Download download(Query query);
}
