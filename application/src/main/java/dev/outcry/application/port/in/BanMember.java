package dev.outcry.application.port.in;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;

/**
 * A moderator shuts someone out, member or not: until the ban is lifted there is no such room for
 * this person. Banned by a seller from the room of an auction, nobody bids there either. Refused as
 * {@link KickMember} is, and with {@code USER_NOT_FOUND}.
 */
public interface BanMember {

  record Command(UserId caller, RoomId roomId, UserId person) {}

  /** Cuts off as {@link KickMember} does. Who was banned is so by the last who did it. */
  void ban(Command command);
}
