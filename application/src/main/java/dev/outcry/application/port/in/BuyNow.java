package dev.outcry.application.port.in;

import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.user.UserId;
import java.util.concurrent.CompletionStage;

/**
 * Someone takes a lot at once, at the price that its seller asks for that, which is possible until
 * the first bid. The auction ends with it. Refused with {@code BUY_NOW_GONE} where no such price
 * was ever asked, and otherwise as {@link PlaceBid} is: it is a bid like any other, and shares its
 * keys and its limit with them.
 */
public interface BuyNow {

  record Command(UserId buyer, AuctionId auctionId, BidKey key) {}

  /** Completes as {@link PlaceBid#place} does. */
  CompletionStage<Decision> buy(Command command);
}
