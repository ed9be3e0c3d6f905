package dev.outcry.domain.auction;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What holds for an auction from its first to its last bid.
 *
 * @param startPrice what the first bid must reach
 * @param reserve a hidden price below which the lot is not sold; only whether it is met is public
 * @param buyNow for how much the lot can be had at once, until the first bid; below neither start
 *     price nor reserve
 */
public record Terms(
    BiddingMode mode,
    Money startPrice,
    IncrementTable increments,
    Optional<Money> reserve,
    Optional<Money> buyNow,
    Schedule schedule) {

  public Terms {
    require(
        reserve.isEmpty() || reserve.get().sameCurrency(startPrice),
        "reservePrice",
        "must be in the auction's currency");
    buyNow.ifPresent(price -> requireBuyNow(price, startPrice, reserve.orElse(startPrice)));
  }

  /** The lot cannot be had at once. */
  public Terms(
      BiddingMode mode,
      Money startPrice,
      IncrementTable increments,
      Optional<Money> reserve,
      Schedule schedule) {
    this(mode, startPrice, increments, reserve, Optional.empty(), schedule);
  }

  /** Any higher amount will do, without a reserve, between fixed times. */
  public static Terms of(BiddingMode mode, Money startPrice, Instant startsAt, Instant endsAt) {
    return new Terms(
        mode,
        startPrice,
        IncrementTable.ONE_MINOR_UNIT,
        Optional.empty(),
        Schedule.fixed(startsAt, endsAt));
  }

  /** The same, with this reserve. */
  Terms withReserve(Money lower) {
    return new Terms(mode, startPrice, increments, Optional.of(lower), buyNow, schedule);
  }

  /** Whether the only bid was at the price at which the lot can be had at once. */
  boolean isBought(Standing standing) {
    return standing.bidCount() == 1 && buyNow.filter(standing.price()::equals).isPresent();
  }

  /** Whether a price is enough for the seller to sell. */
  public boolean isReserveMet(Money price) {
    return reserve.isEmpty() || !price.isLessThan(reserve.get());
  }

  /** The price, or the reserve where that is higher and the maximum reaches it. */
  Money liftedToReserve(Money price, Money maximum) {
    if (isReserveMet(price)) {
      return price;
    }
    return isReserveMet(maximum) ? reserve.get() : price;
  }

  private static void requireBuyNow(Money price, Money startPrice, Money reserve) {
    String field = "buyNowPrice";
    require(price.sameCurrency(startPrice), field, "must be in the auction's currency");
    require(!price.isLessThan(startPrice), field, "must reach the start price");
    require(!price.isLessThan(reserve), field, "must reach the reserve");
  }

  /** Leaves out the reserve. */
  @Override
  public String toString() {
    return "Terms[" + mode + " from " + startPrice + ", " + schedule + "]";
  }
}
