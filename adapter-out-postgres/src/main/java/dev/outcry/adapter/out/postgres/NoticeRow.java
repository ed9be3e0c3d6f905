package dev.outcry.adapter.out.postgres;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;

/**
 * What somebody was told.
 *
 * @param params in JSON
 */
record NoticeRow(
    UUID id, String userId, String kind, @JsonRawValue String params, long at, boolean read) {}
