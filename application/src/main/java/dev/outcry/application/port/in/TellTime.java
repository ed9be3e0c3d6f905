package dev.outcry.application.port.in;

import java.time.Instant;

/**
 * Tells the time that counts for bids: that of the lanes, as near as this process knows it. Clients
 * show by it how long an auction still runs; what is decided goes by the lane's own stamp.
 */
public interface TellTime {

  /** The time now, in whole milliseconds. */
  Instant tell();
}
