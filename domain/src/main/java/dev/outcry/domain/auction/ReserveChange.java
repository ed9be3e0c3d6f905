package dev.outcry.domain.auction;

import dev.outcry.domain.Refusal;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A wish to have another reserve. It may only be lower.
 *
 * @param arrivedAt when the auction's lane took it
 */
public record ReserveChange(UserId by, Money reserve, Instant arrivedAt) implements Wish {

  public ReserveChange {
    arrivedAt = arrivedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public Ruling on(Auction auction) {
    return auction.lowerReserve(this);
  }

  @Override
  public <R> R fold(
      Function<? super Publication, ? extends R> publication,
      Function<? super ReserveChange, ? extends R> reserveChange,
      Function<? super Cancellation, ? extends R> cancellation) {
    return reserveChange.apply(this);
  }

  /** Why it cannot be had on these terms; null if it can. */
  @Nullable Refusal refusalOn(Terms terms) {
    if (!reserve.sameCurrency(terms.startPrice())) {
      return RefusalCode.CURRENCY_MISMATCH;
    }
    boolean isHigher = terms.reserve().isEmpty() || terms.reserve().get().isLessThan(reserve);
    return isHigher ? RefusalCode.RESERVE_NOT_LOWER : null;
  }

  /** Leaves out the reserve. */
  @Override
  public String toString() {
    return "ReserveChange[by " + by + " at " + arrivedAt + "]";
  }
}
