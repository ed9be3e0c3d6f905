package dev.outcry.domain.room;

import static dev.outcry.domain.InvalidValueException.require;

/**
 * What holds for the members of a room, moderators excepted.
 *
 * @param slowModeSeconds how long each waits after a message before the next; 0 for not at all, at
 *     most 6 hours
 * @param frozen nobody may send
 */
public record RoomRules(int slowModeSeconds, boolean frozen) {

  /** Everyone may send at any time. */
  public static final RoomRules NONE = new RoomRules(0, false);

  private static final int LONGEST = 6 * 60 * 60;

  public RoomRules {
    require(
        slowModeSeconds >= 0 && slowModeSeconds <= LONGEST,
        "slowModeSeconds",
        "must be from 0 to " + LONGEST);
  }
}
