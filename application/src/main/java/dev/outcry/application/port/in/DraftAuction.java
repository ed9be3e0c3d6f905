package dev.outcry.application.port.in;

import dev.outcry.domain.auction.Auction;

/**
 * A seller prepares an auction, as {@link OpenAuction} would open it: nobody else finds it, it
 * takes no bids and does not end, until {@link PublishAuction}.
 */
public interface DraftAuction {

  /** Auction and room are durable when this returns. */
  Auction draft(OpenAuction.Command command);
}
