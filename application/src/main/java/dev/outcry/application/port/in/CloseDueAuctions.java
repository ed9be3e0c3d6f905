package dev.outcry.application.port.in;

/**
 * Lets the hammer fall wherever the end has come. Runs by itself once a second; running it more
 * often, or on many instances at once, does no harm.
 */
public interface CloseDueAuctions {

  /**
   * Sends due auctions to their lanes, soonest end first.
   *
   * @return how many were sent; they are closed in their lanes' turn
   */
  int closeDue();
}
