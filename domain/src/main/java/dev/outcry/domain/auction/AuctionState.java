package dev.outcry.domain.auction;

import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * An auction without its secrets: neither the leader's maximum nor the reserve can be read from it.
 * The leader's name is still for those who may know it; adapters mask it for others.
 *
 * @param price the start price before the first bid
 * @param endsAt the end as extended so far
 * @param winner who won, once sold
 * @param buyNow for how much the lot can be had at once, as long as it can
 */
public record AuctionState(
    AuctionStatus status,
    Optional<UnsoldReason> reason,
    Money price,
    Money minimum,
    long bidCount,
    Optional<UserId> leader,
    Optional<UserId> winner,
    boolean reserveMet,
    Instant endsAt,
    long version,
    Optional<Money> buyNow) {

  /** The auction at this time. */
  public static AuctionState of(Auction auction, Instant t) {
    Optional<Hammer> hammer = Optional.ofNullable(auction.hammer());
    return new AuctionState(
        auction.statusAt(t),
        hammer.flatMap(AuctionState::reason),
        auction.price(),
        auction.minimum(),
        auction.standing().bidCount(),
        auction.leader(),
        hammer.flatMap(AuctionState::winner),
        auction.isReserveMet(),
        auction.endsAt(),
        auction.version(),
        auction.buyNow());
  }

  private static Optional<UnsoldReason> reason(Hammer hammer) {
    return hammer.fold(
        sold -> Optional.empty(),
        unsold -> Optional.of(unsold.reason()),
        cancelled -> Optional.empty());
  }

  private static Optional<UserId> winner(Hammer hammer) {
    return hammer.fold(
        sold -> Optional.of(sold.winner()),
        unsold -> Optional.empty(),
        cancelled -> Optional.empty());
  }
}
