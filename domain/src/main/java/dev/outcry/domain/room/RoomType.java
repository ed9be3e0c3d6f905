package dev.outcry.domain.room;

/** The three kinds of rooms. */
public enum RoomType {
  /** Two people. */
  DIRECT,
  /** Anyone invited. */
  GROUP,
  /** Everyone signed in; created with its auction. */
  AUCTION
}
