package dev.outcry.application.port.in;

import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.AuctionState;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.CancelReason;
import dev.outcry.domain.auction.Lot;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * An auction as it stands. Looking at one whose end has come has it closed. Refused with {@code
 * AUCTION_NOT_FOUND}.
 */
public interface ViewAuction {

  record Query(UserId caller, AuctionId auctionId) {}

  /**
   * @param startsAt from when on bids count
   * @param leading whether the caller leads
   * @param cancelReason why it was called off, if someone said so
   * @param serverTime when this was so, in milliseconds
   */
  record AuctionView(
      Lot lot,
      BiddingMode mode,
      Instant startsAt,
      AuctionState state,
      boolean leading,
      Optional<CancelReason> cancelReason,
      Instant serverTime) {}

  /** The auction, without its secrets. */
  AuctionView view(Query query);
}
