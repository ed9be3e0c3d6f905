package dev.outcry.adapter.out.mongo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an entry holds: what was said, or what happened.
 *
 * @param text set if someone said something
 * @param code set, with {@code params}, if something happened
 */
record ContentDocument(
    @Nullable String text, @Nullable String code, @Nullable Map<String, Object> params) {}
