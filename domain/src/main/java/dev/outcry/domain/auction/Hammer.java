package dev.outcry.domain.auction;

import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.util.Optional;
import java.util.function.Function;

/** How an auction ended: for good, and exactly once. */
public sealed interface Hammer {

  /** SOLD, UNSOLD or CANCELLED. */
  AuctionStatus status();

  /** What is told to those who bid afterwards. */
  default RefusalCode refusal() {
    return RefusalCode.AUCTION_ENDED;
  }

  /** One of the three, by kind. */
  <R> R fold(
      Function<? super Sold, ? extends R> sold,
      Function<? super Unsold, ? extends R> unsold,
      Function<? super Cancelled, ? extends R> cancelled);

  /** How an auction ends that stands like this when its time is over. */
  static Hammer over(Terms terms, Standing standing) {
    UserId leader = standing.leader();
    if (leader == null) {
      return new Unsold(UnsoldReason.NO_BIDS);
    }
    return terms.isReserveMet(standing.price())
        ? new Sold(leader, standing.price())
        : new Unsold(UnsoldReason.RESERVE_NOT_MET);
  }

  /** The leader wins and pays the price. */
  record Sold(UserId winner, Money price) implements Hammer {
    @Override
    public AuctionStatus status() {
      return AuctionStatus.SOLD;
    }

    @Override
    public <R> R fold(
        Function<? super Sold, ? extends R> sold,
        Function<? super Unsold, ? extends R> unsold,
        Function<? super Cancelled, ? extends R> cancelled) {
      return sold.apply(this);
    }
  }

  /** Nobody wins. */
  record Unsold(UnsoldReason reason) implements Hammer {
    @Override
    public AuctionStatus status() {
      return AuctionStatus.UNSOLD;
    }

    @Override
    public <R> R fold(
        Function<? super Sold, ? extends R> sold,
        Function<? super Unsold, ? extends R> unsold,
        Function<? super Cancelled, ? extends R> cancelled) {
      return unsold.apply(this);
    }
  }

  /** It was called off before its time was over. */
  record Cancelled(UserId by, Optional<CancelReason> reason) implements Hammer {
    @Override
    public AuctionStatus status() {
      return AuctionStatus.CANCELLED;
    }

    @Override
    public RefusalCode refusal() {
      return RefusalCode.AUCTION_CANCELLED;
    }

    @Override
    public <R> R fold(
        Function<? super Sold, ? extends R> sold,
        Function<? super Unsold, ? extends R> unsold,
        Function<? super Cancelled, ? extends R> cancelled) {
      return cancelled.apply(this);
    }
  }
}
