package dev.outcry.adapter.out.postgres;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands.
 *
 * @param words what someone said; null of notes and once it is deleted
 * @param mentions in JSON; null where nobody is mentioned
 * @param attachments in JSON; null where there are none
 * @param reactions in JSON; null where nobody ever reacted
 * @param noteParams in JSON; null where there is no note
 */
record EntryRow(
    String roomId,
    long seq,
    long rev,
    String senderId,
    UUID messageKey,
    long postedRev,
    long postedAt,
    long postedIncarnation,
    long postedOffset,
    byte @Nullable [] digest,
    @Nullable String words,
    @Nullable Long replyToSeq,
    @JsonRawValue @Nullable String mentions,
    @JsonRawValue @Nullable String attachments,
    @Nullable String noteCode,
    @JsonRawValue @Nullable String noteParams,
    long contentRev,
    @Nullable Long changedAt,
    long changedIncarnation,
    long changedOffset,
    @JsonRawValue @Nullable String reactions) {}
