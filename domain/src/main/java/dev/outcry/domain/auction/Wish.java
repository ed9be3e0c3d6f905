package dev.outcry.domain.auction;

import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.function.Function;

/** What those who run an auction want of it. Once more changes nothing. */
public sealed interface Wish permits Publication, ReserveChange, Cancellation {

  UserId by();

  /** When the auction's lane took it, in milliseconds. */
  Instant arrivedAt();

  /** How this auction rules on it. */
  Ruling on(Auction auction);

  /** One of the three, by kind. */
  <R> R fold(
      Function<? super Publication, ? extends R> publication,
      Function<? super ReserveChange, ? extends R> reserveChange,
      Function<? super Cancellation, ? extends R> cancellation);
}
