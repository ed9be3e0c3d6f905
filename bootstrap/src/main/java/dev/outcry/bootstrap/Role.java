package dev.outcry.bootstrap;

/**
 * What an instance does; {@code outcry.roles} names those that it has, and by default it has all.
 */
enum Role {
  /** Serves clients: HTTP and STOMP. */
  WEB,
  /** Records messages and read marks: handles the rooms' lanes. */
  RECORD,
  /** Decides bids: handles the auctions' lane. */
  AUCTION,
  /** Tells people of what was said while they were not looking: handles the notifications' lane. */
  NOTIFY
}
