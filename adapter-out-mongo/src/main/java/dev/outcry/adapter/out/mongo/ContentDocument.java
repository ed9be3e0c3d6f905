package dev.outcry.adapter.out.mongo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an entry holds: what was said, or what happened.
 *
 * @param text set if someone said something
 * @param replyTo set if that answers something
 * @param mentions set if that mentions somebody
 * @param attachments set if files belong to that
 * @param code set, with {@code params}, if something happened
 */
record ContentDocument(
    @Nullable String text,
    @Nullable Long replyTo,
    @Nullable List<String> mentions,
    @Nullable List<FileDocument> attachments,
    @Nullable String code,
    @Nullable Map<String, Object> params) {}
