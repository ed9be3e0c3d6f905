package dev.outcry.domain.room;

import dev.outcry.domain.user.UserId;
import java.time.Instant;

/**
 * Someone may not come into a room, and does not learn that there is one.
 *
 * @param by the moderator
 * @param at in milliseconds
 */
public record Ban(RoomId roomId, UserId userId, UserId by, Instant at) {}
