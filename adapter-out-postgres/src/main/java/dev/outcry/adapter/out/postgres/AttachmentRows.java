package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Attachments.Stored;
import dev.outcry.application.port.out.Attachments.Use;
import dev.outcry.domain.attachment.Attachment;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.PostKey;
import java.util.Optional;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Rows to attachments. */
@Mapper(config = RowMapping.class)
interface AttachmentRows {

  AttachmentRows MAPPED = new MappedAttachmentRows();

  @Mapping(target = "owner", source = "ownerId")
  Attachment attachment(AttachmentRow row);

  default Stored stored(AttachmentRow row) {
    Attachment attachment = attachment(row);
    return new Stored(
        attachment,
        Optional.ofNullable(row.roomId())
            .map(
                room ->
                    new Use(
                        new RoomId(room),
                        new PostKey(attachment.owner(), new MessageKey(row.messageKey())))));
  }
}
