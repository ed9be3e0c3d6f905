package dev.outcry.adapter.in.rest;

import dev.outcry.domain.attachment.Attached;
import org.jspecify.annotations.Nullable;

/**
 * A file that was uploaded.
 *
 * @param size in bytes
 * @param thumbnail true if there is a small picture of it
 */
record AttachmentJson(
    String id, String name, String mediaType, long size, @Nullable Boolean thumbnail) {

  static AttachmentJson of(Attached attachment) {
    return new AttachmentJson(
        attachment.id().value(),
        attachment.name().value(),
        attachment.mediaType().value(),
        attachment.size(),
        attachment.hasThumbnail() ? true : null);
  }
}
