package dev.outcry.application.port.in;

import dev.outcry.domain.room.Room;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rooms that a person is in, newest activity first. */
public interface ListMyRooms {

  /**
   * @param companion the other person of a direct room
   * @param lastMessage the last thing said that the caller may see and that still stands
   * @param unread how many messages the caller has not read, at most 999 (rule M-20)
   * @param muted whether the caller wants to be told of mentions only
   * @param activeAt when the last message was said, or else the room was made
   */
  record MyRoom(
      Room room,
      long memberCount,
      Optional<UserId> companion,
      Optional<Entry> lastMessage,
      int unread,
      boolean muted,
      Instant activeAt) {}

  /** At most one round trip per store, whatever the number of rooms and messages. */
  List<MyRoom> list(UserId caller);
}
