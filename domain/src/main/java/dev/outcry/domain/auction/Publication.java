package dev.outcry.domain.auction;

import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * A wish to announce what was prepared.
 *
 * @param arrivedAt when the auction's lane took it
 */
public record Publication(UserId by, Instant arrivedAt) implements Wish {

  public Publication {
    arrivedAt = arrivedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public Ruling on(Auction auction) {
    return auction.publish(this);
  }

  @Override
  public <R> R fold(
      Function<? super Publication, ? extends R> publication,
      Function<? super ReserveChange, ? extends R> reserveChange,
      Function<? super Cancellation, ? extends R> cancellation) {
    return publication.apply(this);
  }
}
