package dev.outcry.application.port.in;

import dev.outcry.application.port.out.ByteSource;
import dev.outcry.domain.attachment.Attachment;
import dev.outcry.domain.attachment.Upload;

/**
 * Someone uploads a file, in order to give it to a message (rule M-13); what no message has a day
 * later is removed. Its media type is seen from its bytes. Refused with {@code RATE_LIMITED},
 * {@code ATTACHMENT_TOO_LARGE} and, if it is said to be an image and is none, with {@code
 * NOT_AN_IMAGE}; then nothing is stored.
 *
 * <p>Few are worked on at once, whoever sends them, and few wait. An upload that comes when 32
 * wait, or waits for longer than 30 seconds, fails with {@link
 * dev.outcry.application.port.out.UnavailableException}: it may be tried again.
 */
public interface UploadAttachment {

  record Command(Upload upload, ByteSource bytes) {}

  /** Answers once it is durable. */
  Attachment upload(Command command);
}
