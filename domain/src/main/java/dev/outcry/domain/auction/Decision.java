package dev.outcry.domain.auction;

import dev.outcry.domain.Refusal;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * A decided bid, accepted or refused, and the answer that its bidder got: it stays the answer, word
 * for word, to every repeat.
 *
 * @param seq its number among the decisions of its auction, from 1, ascending
 * @param visible whether price or leader changed, so that others may know of the bid
 * @param refusal why it was refused; empty if it counts
 * @param at the time of the decision, in milliseconds
 */
public record Decision(
    AuctionId auctionId,
    long seq,
    Bid bid,
    BidResult result,
    boolean visible,
    Optional<RefusalCode> refusal,
    State state,
    Instant at)
    implements Step {

  /**
   * The auction as the bidder was shown it, after the decision.
   *
   * @param minimum what the next bid must reach
   * @param leading whether the bidder leads
   * @param extended whether this bid moved the end
   */
  public record State(
      Money price,
      Money minimum,
      boolean leading,
      boolean reserveMet,
      Instant endsAt,
      boolean extended,
      long version) {}

  /** The decision that this outcome of a bid is. */
  public static Decision of(Bid bid, BidOutcome outcome) {
    return outcome.fold(
        accepted ->
            new Decision(
                accepted.auction().id(),
                accepted.auction().decisions(),
                bid,
                accepted.event().result(),
                accepted.event().visible(),
                Optional.empty(),
                stateFor(bid, accepted.auction(), accepted.event().extended()),
                accepted.auction().decidedAt()),
        rejected -> refused(bid, rejected.auction(), rejected.refusal()));
  }

  /**
   * The answer to a bid whose key was used before with another body. It decides nothing: it has the
   * number of the last decision and is not stored.
   */
  public static Decision keyReused(Bid bid, Auction auction) {
    return refused(bid, auction, RefusalCode.KEY_REUSED);
  }

  private static Decision refused(Bid bid, Auction auction, Refusal refusal) {
    return new Decision(
        auction.id(),
        auction.decisions(),
        bid,
        BidResult.REJECTED,
        false,
        Optional.of(refusal.code()),
        stateFor(bid, auction, false),
        auction.decidedAt());
  }

  @Override
  public <R> R fold(
      Function<? super Decision, ? extends R> decision,
      Function<? super Act, ? extends R> act,
      Function<? super Closing, ? extends R> closing) {
    return decision.apply(this);
  }

  private static State stateFor(Bid bid, Auction auction, boolean extended) {
    return new State(
        auction.price(),
        auction.minimum(),
        auction.standing().isLedBy(bid.bidder()),
        auction.isReserveMet(),
        auction.endsAt(),
        extended,
        auction.version());
  }
}
