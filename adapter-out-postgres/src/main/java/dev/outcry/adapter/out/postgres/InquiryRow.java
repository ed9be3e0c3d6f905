package dev.outcry.adapter.out.postgres;

/** What somebody asked. */
record InquiryRow(String id, String fromId, String subject, String body, long at) {}
