package dev.outcry.domain.history;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.auction.Auction;

/**
 * An auction as it was begun, with which its history starts: the reserve that it had then, and
 * whether it was only prepared.
 *
 * @param auction before any step
 * @param link that the chain begins with
 */
public record Opening(Auction auction, Salt salt, Link link) {

  public Opening {
    require(auction.decisions() == 0, "decisions", "must not have been made");
  }

  /** The opening of an auction that was just announced or prepared. */
  public static Opening of(Auction begun, Salt salt) {
    return new Opening(begun, salt, Link.first(salt, begun));
  }

  /** Whether the link is this auction's. */
  boolean isSound() {
    return link.equals(Link.first(salt, auction));
  }
}
