package dev.outcry.application.port.in;

import dev.outcry.domain.room.MemberRole;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;

/**
 * The owner of a room says who keeps order in it, or hands it over and keeps order himself; a note
 * says so. The room of an auction stays its seller's. Refused as {@link KickMember} is.
 */
public interface AssignRole {

  record Command(UserId caller, RoomId roomId, UserId member, MemberRole role) {}

  /** A room has one owner at any time. */
  void assign(Command command);
}
