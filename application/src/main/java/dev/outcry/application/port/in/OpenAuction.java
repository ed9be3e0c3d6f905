package dev.outcry.application.port.in;

import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.user.UserId;

/**
 * A seller puts a lot up for auction, with a room in which its bids and the talk about it stand in
 * one order. Bids count from {@code startsAt}; an end that has passed is an invalid value.
 */
public interface OpenAuction {

  /**
   * @param title one line of 1 to 100 code points: it also names the room
   * @param description lines of up to 4,000 code points, or empty
   */
  record Command(UserId seller, String title, String description, Terms terms) {
    /** Leaves the lot to speak for itself. */
    public Command(UserId seller, String title, Terms terms) {
      this(seller, title, "", terms);
    }
  }

  /** Auction and room are durable when this returns. */
  Auction open(Command command);
}
