package dev.outcry.domain.history;

import dev.outcry.domain.auction.Auction;

/**
 * An auction with both ends of its chain.
 *
 * @param auction as it stands
 * @param last the link of its last step; the opening's before the first
 */
public record Ledger(Opening opening, Auction auction, Link last) {

  /** Before the first step. */
  public static Ledger of(Opening opening) {
    return new Ledger(opening, opening.auction(), opening.link());
  }
}
