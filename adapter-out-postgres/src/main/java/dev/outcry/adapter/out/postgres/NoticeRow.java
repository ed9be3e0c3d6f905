package dev.outcry.adapter.out.postgres;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told.
 *
 * @param params in JSON
 * @param lastSeq of what was said in a room the last entry that it tells of
 */
record NoticeRow(
    UUID id,
    String userId,
    String kind,
    @JsonRawValue String params,
    long at,
    boolean read,
    @Nullable String roomId,
    @Nullable Long lastSeq) {}
