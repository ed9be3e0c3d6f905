package dev.outcry.domain.auction;

import dev.outcry.domain.Refusal;
import java.util.function.Function;

/**
 * How an auction answers a bid. Both answers carry the next state: a refusal is a decision too, it
 * takes a number and moves the auction's clock.
 */
public sealed interface BidOutcome {

  /** The auction after the decision. */
  Auction auction();

  /** One of the two, by kind. */
  <R> R fold(
      Function<? super Accepted, ? extends R> accepted,
      Function<? super Rejected, ? extends R> rejected);

  /** The bid counts. */
  record Accepted(Auction auction, BidPlaced event) implements BidOutcome {
    @Override
    public <R> R fold(
        Function<? super Accepted, ? extends R> accepted,
        Function<? super Rejected, ? extends R> rejected) {
      return accepted.apply(this);
    }
  }

  /** The bid does not count. */
  record Rejected(Auction auction, Refusal refusal) implements BidOutcome {
    @Override
    public <R> R fold(
        Function<? super Accepted, ? extends R> accepted,
        Function<? super Rejected, ? extends R> rejected) {
      return rejected.apply(this);
    }
  }
}
