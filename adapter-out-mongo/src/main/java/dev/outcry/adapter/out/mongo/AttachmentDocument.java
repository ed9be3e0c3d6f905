package dev.outcry.adapter.out.mongo;

import dev.outcry.application.port.out.Attachments.Stored;
import dev.outcry.application.port.out.Attachments.Use;
import dev.outcry.domain.attachment.Attachment;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.attachment.FileName;
import dev.outcry.domain.attachment.MediaType;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An attachment without its bytes.
 *
 * @param whole whether all of its bytes are there; otherwise nobody may find it
 * @param room with {@code key}, the message that it belongs to, if it does
 */
@Document(AttachmentDocument.COLLECTION)
record AttachmentDocument(
    @Id String id,
    String owner,
    String name,
    String mediaType,
    long size,
    byte @Nullable [] thumbnail,
    boolean hasThumbnail,
    Instant at,
    boolean whole,
    @Nullable String room,
    @Nullable String key) {

  static final String COLLECTION = "attachments";

  static AttachmentDocument begun(Attachment attachment, Optional<byte[]> thumbnail) {
    return new AttachmentDocument(
        attachment.id().value(),
        attachment.owner().value(),
        attachment.name().value(),
        attachment.mediaType().value(),
        attachment.size(),
        thumbnail.orElse(null),
        attachment.hasThumbnail(),
        attachment.at(),
        false,
        null,
        null);
  }

  Attachment attachment() {
    return new Attachment(
        new AttachmentId(id),
        new UserId(owner),
        new FileName(name),
        new MediaType(mediaType),
        size,
        hasThumbnail,
        at);
  }

  Stored stored() {
    return new Stored(
        attachment(),
        room == null || key == null
            ? Optional.empty()
            : Optional.of(
                new Use(new RoomId(room), new PostKey(new UserId(owner), MessageKey.parse(key)))));
  }
}
