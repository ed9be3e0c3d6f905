package dev.outcry.domain.auction;

import java.time.Instant;
import java.util.function.Function;

/** The hammer fell because the end had come. */
public record Closing(AuctionId auctionId, long seq, Instant at) implements Step {

  /** The closing that left the auction like this. */
  public static Closing of(Auction after) {
    return new Closing(after.id(), after.decisions(), after.decidedAt());
  }

  @Override
  public <R> R fold(
      Function<? super Decision, ? extends R> decision,
      Function<? super Act, ? extends R> act,
      Function<? super Closing, ? extends R> closing) {
    return closing.apply(this);
  }
}
