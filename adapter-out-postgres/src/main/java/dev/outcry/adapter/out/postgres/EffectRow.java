package dev.outcry.adapter.out.postgres;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;

/**
 * An effect that waits to be carried out.
 *
 * @param noteParams in JSON
 */
record EffectRow(
    String source,
    String roomId,
    UUID messageKey,
    String noteCode,
    @JsonRawValue String noteParams) {}
