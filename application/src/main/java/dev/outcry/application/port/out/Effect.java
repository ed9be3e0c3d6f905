package dev.outcry.application.port.out;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Content;
import dev.outcry.domain.timeline.MessageKey;

/**
 * What a decision causes in a room: a note that stands in its timeline. Stored with the decision,
 * and carried out at least once; its key makes it once.
 *
 * @param source what decided, such as {@code auction:<id>} or {@code room:<id>}: effects of one
 *     source are carried out in their order
 * @param key derived from the cause, one per effect
 */
public record Effect(String source, RoomId roomId, MessageKey key, Content.Note note) {}
