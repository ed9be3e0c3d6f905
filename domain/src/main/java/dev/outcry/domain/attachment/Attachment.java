package dev.outcry.domain.attachment;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.user.UserId;
import java.time.Instant;

/**
 * A file that was uploaded (rule M-13). It never changes.
 *
 * @param owner who uploaded it
 * @param mediaType what its bytes are
 * @param size in bytes, at least 1
 * @param hasThumbnail whether there is a small picture of it
 * @param at when it was uploaded, in milliseconds
 */
public record Attachment(
    AttachmentId id,
    UserId owner,
    FileName name,
    MediaType mediaType,
    long size,
    boolean hasThumbnail,
    Instant at) {

  public Attachment {
    require(size > 0, "file", "must not be empty");
  }

  /** What a message that it belongs to tells of it. */
  public Attached attached() {
    return new Attached(id, name, mediaType, size, hasThumbnail);
  }
}
