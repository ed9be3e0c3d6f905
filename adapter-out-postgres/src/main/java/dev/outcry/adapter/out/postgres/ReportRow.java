package dev.outcry.adapter.out.postgres;

import org.jspecify.annotations.Nullable;

/** What somebody reported. */
record ReportRow(
    String id,
    String roomId,
    long seq,
    String reporterId,
    @Nullable String reason,
    long at,
    boolean settled) {}
