package dev.outcry.application.port.in;

import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.CancelReason;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * An auction is called off: by its seller until the first bid, afterwards by an administrator who
 * says why. Bids that come later are refused with {@code AUCTION_CANCELLED}.
 *
 * <p>Decided in its turn among the bids. Calling off what was called off changes nothing, and the
 * first reason stands. Refused with {@code AUCTION_NOT_FOUND} and {@code NOT_THE_SELLER}.
 */
public interface CancelAuction {

  /**
   * @param role what the caller may do to the server
   */
  record Command(
      UserId caller, UserRole role, AuctionId auctionId, Optional<CancelReason> reason) {}

  /**
   * Completes once the auction is durably called off; exceptionally with a {@link
   * dev.outcry.domain.RefusedException} of {@code AUCTION_HAS_BIDS}, {@code REASON_REQUIRED} or
   * {@code AUCTION_ENDED}, with {@link dev.outcry.application.port.out.UnavailableException} if the
   * lane did not take the wish, and with {@link
   * dev.outcry.application.port.out.OutcomeUnknownException} if no answer came within 5 seconds.
   */
  CompletionStage<Void> cancel(Command command);
}
