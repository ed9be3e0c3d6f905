package dev.outcry.application.port.in;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;

/**
 * A moderator removes a member, who may join again; a note says so. Refused with {@code
 * ROOM_NOT_FOUND} to whoever is not in the room, {@code MEMBER_NOT_FOUND} and {@code ROLE_TOO_LOW}.
 */
public interface KickMember {

  record Command(UserId caller, RoomId roomId, UserId member) {}

  /**
   * The membership has ended when this returns; whoever watches the room by it sees nothing of it
   * within a second on every instance while the feed is up, or else within 30 seconds.
   */
  void kick(Command command);
}
