package dev.outcry.domain.room;

import dev.outcry.domain.Text;

/** What a room is called: one line of 1 to 200 code points, of a group at most 100. */
public record RoomName(String value) {

  public RoomName {
    Text.line("name", value, 200);
  }

  @Override
  public String toString() {
    return value;
  }
}
