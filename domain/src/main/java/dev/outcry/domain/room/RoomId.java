package dev.outcry.domain.room;

import static dev.outcry.domain.Ids.requireId;

/** Names a room: opaque, 1 to 64 letters, digits, {@code _} or {@code -}. */
public record RoomId(String value) {

  public RoomId {
    requireId("roomId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
