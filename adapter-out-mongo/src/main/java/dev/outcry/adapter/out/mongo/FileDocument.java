package dev.outcry.adapter.out.mongo;

import dev.outcry.domain.attachment.Attached;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.attachment.FileName;
import dev.outcry.domain.attachment.MediaType;

/** A file of a message. */
record FileDocument(String file, String name, String mediaType, long size, boolean thumbnail) {

  static FileDocument of(Attached file) {
    return new FileDocument(
        file.id().value(),
        file.name().value(),
        file.mediaType().value(),
        file.size(),
        file.hasThumbnail());
  }

  Attached attached() {
    return new Attached(
        new AttachmentId(file), new FileName(name), new MediaType(mediaType), size, thumbnail);
  }
}
