package dev.outcry.domain.auction;

import dev.outcry.domain.Refusal;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A wish to call an auction off. Sellers may do so until the first bid; afterwards, and with what
 * others sell, only administrators, who say why.
 *
 * @param arrivedAt when the auction's lane took it
 */
public record Cancellation(
    UserId by, UserRole role, Optional<CancelReason> reason, Instant arrivedAt) implements Wish {

  public Cancellation {
    arrivedAt = arrivedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public Ruling on(Auction auction) {
    return auction.cancel(this);
  }

  @Override
  public <R> R fold(
      Function<? super Publication, ? extends R> publication,
      Function<? super ReserveChange, ? extends R> reserveChange,
      Function<? super Cancellation, ? extends R> cancellation) {
    return cancellation.apply(this);
  }

  /** Why it cannot be done to an auction that has not ended; null if it can. */
  @Nullable Refusal refusalOf(Lot lot, Standing standing) {
    if (isBySellerOf(lot) && !standing.hasLeader()) {
      return null;
    }
    if (!isByAdministrator()) {
      return RefusalCode.AUCTION_HAS_BIDS;
    }
    return reason.isEmpty() ? RefusalCode.REASON_REQUIRED : null;
  }

  /** Whether this person may ever call this lot off. */
  boolean isByOneWhoMay(Lot lot) {
    return isBySellerOf(lot) || isByAdministrator();
  }

  private boolean isBySellerOf(Lot lot) {
    return by.equals(lot.seller());
  }

  private boolean isByAdministrator() {
    return role == UserRole.ADMIN;
  }
}
