package dev.outcry.domain.attachment;

import static dev.outcry.domain.Ids.requireId;

/** Names an uploaded file: 1 to 64 of {@code A-Z a-z 0-9 _ -}. */
public record AttachmentId(String value) {

  public AttachmentId {
    requireId("attachmentId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
