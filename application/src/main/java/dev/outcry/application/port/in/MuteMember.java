package dev.outcry.application.port.in;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;

/**
 * A moderator silences a member for some time, or no longer. Who is muted reads on, and is so also
 * after leaving and joining again. Refused as {@link KickMember} is.
 */
public interface MuteMember {

  /** The longest time: a year. */
  int MAX_MINUTES = 525_600;

  /**
   * @param minutes from now on; 0 ends it
   */
  record Command(UserId caller, RoomId roomId, UserId member, int minutes) {
    public Command {
      require(
          minutes >= 0 && minutes <= MAX_MINUTES, "minutes", "must be from 0 to " + MAX_MINUTES);
    }
  }

  /** From now on the member may not send, or may again. */
  void mute(Command command);
}
