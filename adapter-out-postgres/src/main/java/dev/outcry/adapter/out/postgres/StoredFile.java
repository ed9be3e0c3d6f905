package dev.outcry.adapter.out.postgres;

import dev.outcry.domain.attachment.Attached;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.attachment.FileName;
import dev.outcry.domain.attachment.MediaType;
import java.util.List;
import java.util.stream.Stream;

/** A file of a message as its column holds it, among others. */
record StoredFile(String id, String name, String mediaType, long size, boolean thumbnail) {

  static String json(List<Attached> files) {
    return Json.of(files.stream().map(StoredFile::of).toList());
  }

  static List<Attached> read(String json) {
    return Stream.of(Json.read(json, StoredFile[].class)).map(StoredFile::attached).toList();
  }

  private static StoredFile of(Attached file) {
    return new StoredFile(
        file.id().value(),
        file.name().value(),
        file.mediaType().value(),
        file.size(),
        file.hasThumbnail());
  }

  private Attached attached() {
    return new Attached(
        new AttachmentId(id), new FileName(name), new MediaType(mediaType), size, thumbnail);
  }
}
