package dev.outcry.application.port.in;

import dev.outcry.domain.room.Room;
import dev.outcry.domain.user.UserId;

/**
 * Two people begin to talk. There is one room per pair and context: opening it again, from either
 * side and any number of times at once, answers the same room. Refused with {@code USER_NOT_FOUND}
 * or {@code DIRECT_WITH_ONESELF}.
 */
public interface CreateDirectRoom {

  /**
   * @param context empty, {@code item:<id>} or {@code auction:<id>}
   */
  record Command(UserId caller, UserId target, String context) {
    /** About nothing in particular. */
    public Command(UserId caller, UserId target) {
      this(caller, target, "");
    }
  }

  /**
   * @param created whether this call made the room; of concurrent calls exactly one did
   */
  record Opened(Room room, boolean created) {}

  /** Answers the room of the two. */
  Opened create(Command command);
}
