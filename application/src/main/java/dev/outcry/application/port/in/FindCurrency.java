package dev.outcry.application.port.in;

import dev.outcry.domain.auction.AuctionId;
import java.util.Currency;

/**
 * In what an auction is bid, for those who do not say so. It never changes, so that the store is
 * asked about an auction once in a while only.
 */
public interface FindCurrency {

  /** Refused with {@code AUCTION_NOT_FOUND}; of a draft too, whoever asks. */
  Currency find(AuctionId auctionId);
}
