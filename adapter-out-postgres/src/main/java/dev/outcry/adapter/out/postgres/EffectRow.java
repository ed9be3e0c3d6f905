package dev.outcry.adapter.out.postgres;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An effect that waits to be carried out.
 *
 * @param noteParams in JSON
 * @param context of the direct room of two that is opened first, null as are they if there is none
 */
record EffectRow(
    String source,
    String roomId,
    UUID messageKey,
    String noteCode,
    @JsonRawValue String noteParams,
    @Nullable String firstId,
    @Nullable String secondId,
    @Nullable String context) {}
