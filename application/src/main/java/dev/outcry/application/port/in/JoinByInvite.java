package dev.outcry.application.port.in;

import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.user.UserId;

/**
 * Someone who was given its invite code becomes a member of a group, as by {@link JoinRoom}.
 * Refused with {@code INVITE_CODE_NOT_FOUND}, also where the person is banned, {@code ROOM_FULL},
 * and {@code RATE_LIMITED}.
 */
public interface JoinByInvite {

  record Command(UserId caller, InviteCode inviteCode) {}

  /** Answers the room; the membership is durable then, the note follows. */
  Room join(Command command);
}
