package dev.outcry.application.port.in;

import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;

/**
 * Someone becomes a member of a group or of an auction's room; a note in the timeline says so.
 * Joining again changes nothing. Refused with {@code ROOM_NOT_FOUND}, also for direct rooms of
 * others, for groups that take an invite code and where the person is banned, and {@code
 * ROOM_FULL}.
 */
public interface JoinRoom {

  record Command(UserId caller, RoomId roomId) {}

  /** Answers the room; the membership is durable then, the note follows. */
  Room join(Command command);
}
