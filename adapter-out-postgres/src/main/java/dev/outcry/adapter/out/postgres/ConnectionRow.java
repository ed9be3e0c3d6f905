package dev.outcry.adapter.out.postgres;

/** How two people stand to each other. */
record ConnectionRow(
    String firstId,
    String secondId,
    String invitedBy,
    String status,
    String changedBy,
    long changedAt,
    long version) {}
