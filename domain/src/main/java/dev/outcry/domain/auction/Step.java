package dev.outcry.domain.auction;

import java.time.Instant;
import java.util.function.Function;

/**
 * One step of an auction's history: a decided bid, what those who run it did, or the hammer when
 * its time came. Every number from 1 up to {@link Auction#decisions()} has exactly one; they say
 * what was wished and when, so that {@link dev.outcry.domain.history.Replay} can decide it again.
 */
public sealed interface Step permits Decision, Act, Closing {

  AuctionId auctionId();

  /** Its number in its auction, from 1, without gaps. */
  long seq();

  /** When it was decided, in milliseconds; never before the step before. */
  Instant at();

  /** One of the three, by kind. */
  <R> R fold(
      Function<? super Decision, ? extends R> decision,
      Function<? super Act, ? extends R> act,
      Function<? super Closing, ? extends R> closing);
}
