package dev.outcry.domain.session;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;

/** A session that has a room open. */
public record RoomView(RoomId roomId, UserId userId, SessionId sessionId) {}
