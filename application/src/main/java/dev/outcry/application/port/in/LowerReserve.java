package dev.outcry.application.port.in;

import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.util.concurrent.CompletionStage;

/**
 * A seller lowers the hidden reserve. If the leader's maximum reaches it now, the price goes there,
 * and everybody learns that the reserve is met; otherwise nobody else learns anything.
 *
 * <p>Decided in its turn among the bids; the same reserve again changes nothing. Refused with
 * {@code AUCTION_NOT_FOUND} and {@code NOT_THE_SELLER}.
 */
public interface LowerReserve {

  record Command(UserId caller, AuctionId auctionId, Money reserve) {
    /** Leaves out the reserve. */
    @Override
    public String toString() {
      return "LowerReserve[" + auctionId + ", " + caller + "]";
    }
  }

  /**
   * Completes once the reserve is durably this; exceptionally with a {@link
   * dev.outcry.domain.RefusedException} of {@code RESERVE_NOT_LOWER}, {@code CURRENCY_MISMATCH},
   * {@code AUCTION_ENDED} or {@code AUCTION_CANCELLED}, and else as {@link CancelAuction#cancel}.
   */
  CompletionStage<Void> lower(Command command);
}
