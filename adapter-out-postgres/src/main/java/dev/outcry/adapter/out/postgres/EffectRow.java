package dev.outcry.adapter.out.postgres;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An effect that waits to be carried out: a note in a room, or an announcement if there is none.
 *
 * @param code of the note, or the kind of what is announced
 * @param params in JSON
 * @param context of the direct room of two that is opened first, null as are they if there is none
 * @param personId the one who is told, or of many the one who is not
 */
record EffectRow(
    String source,
    UUID messageKey,
    String code,
    @JsonRawValue String params,
    @Nullable String roomId,
    @Nullable String firstId,
    @Nullable String secondId,
    @Nullable String context,
    @Nullable String cause,
    @Nullable String reach,
    @Nullable String auctionId,
    @Nullable String personId,
    @Nullable Long toldAt) {}
