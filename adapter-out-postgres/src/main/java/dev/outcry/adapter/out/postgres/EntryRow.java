package dev.outcry.adapter.out.postgres;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands.
 *
 * @param words what someone said; null of notes and once it is deleted
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
    @Nullable String noteCode,
    @JsonRawValue @Nullable String noteParams,
    long contentRev,
    @Nullable Long changedAt,
    long changedIncarnation,
    long changedOffset) {}
