package dev.outcry.domain.auction;

import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.util.function.Function;

/** How an auction ended: for good, and exactly once. */
public sealed interface Hammer {

  /** SOLD or UNSOLD. */
  AuctionStatus status();

  /** One of the two, by kind. */
  <R> R fold(
      Function<? super Sold, ? extends R> sold, Function<? super Unsold, ? extends R> unsold);

  /** The leader wins and pays the price. */
  record Sold(UserId winner, Money price) implements Hammer {
    @Override
    public AuctionStatus status() {
      return AuctionStatus.SOLD;
    }

    @Override
    public <R> R fold(
        Function<? super Sold, ? extends R> sold, Function<? super Unsold, ? extends R> unsold) {
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
        Function<? super Sold, ? extends R> sold, Function<? super Unsold, ? extends R> unsold) {
      return unsold.apply(this);
    }
  }
}
