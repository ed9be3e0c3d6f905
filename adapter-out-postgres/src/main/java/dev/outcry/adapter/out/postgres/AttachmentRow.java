package dev.outcry.adapter.out.postgres;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attachment without its bytes.
 *
 * @param roomId with {@code messageKey}, the message that it belongs to, if it does
 */
record AttachmentRow(
    String id,
    String ownerId,
    String name,
    String mediaType,
    long size,
    boolean hasThumbnail,
    long at,
    @Nullable String roomId,
    @Nullable UUID messageKey) {}
