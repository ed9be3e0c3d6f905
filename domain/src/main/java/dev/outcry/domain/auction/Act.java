package dev.outcry.domain.auction;

import java.time.Instant;
import java.util.function.Function;

/** What those who run an auction did to it. What was refused or changed nothing is none. */
public record Act(AuctionId auctionId, long seq, Wish wish, Instant at) implements Step {

  /** The act that left the auction like this. */
  public static Act of(Wish wish, Auction after) {
    return new Act(after.id(), after.decisions(), wish, after.decidedAt());
  }

  @Override
  public <R> R fold(
      Function<? super Decision, ? extends R> decision,
      Function<? super Act, ? extends R> act,
      Function<? super Closing, ? extends R> closing) {
    return act.apply(this);
  }
}
