package dev.outcry.domain.history;

import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.auction.Act;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.BidOutcome;
import dev.outcry.domain.auction.Closing;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.auction.Ruling;
import dev.outcry.domain.auction.Step;
import java.util.Optional;

/**
 * A history that is played again, step by step and by the very rules, and checked on the way: that
 * each step follows in the chain, and that it is answered as it was. Immutable; holds no more than
 * the state after the last step, however long the history is.
 *
 * @param auction after the last step that fits
 * @param link of that step
 * @param flaw the first thing that does not fit; nothing after it is looked at
 */
public record Replay(Auction auction, Link link, Optional<Flaw> flaw) {

  /** Before the first step. */
  public static Replay from(Opening opening) {
    Replay begun = new Replay(opening.auction(), opening.link(), Optional.empty());
    return opening.isSound() ? begun : begun.flawed(0, Flaw.Kind.CHAIN);
  }

  /** How many steps fit. */
  public long steps() {
    return auction.decisions();
  }

  /** With the step that is stored as the next one. */
  public Replay then(LinkedStep stored) {
    if (flaw.isPresent()) {
      return this;
    }
    Step step = stored.step();
    boolean isNext = step.seq() == steps() + 1 && step.auctionId().equals(auction.id());
    if (!isNext || !stored.follows(link)) {
      return flawed(steps() + 1, Flaw.Kind.CHAIN);
    }
    return after(step)
        .map(next -> new Replay(next, stored.link(), flaw))
        .orElseGet(() -> flawed(step.seq(), Flaw.Kind.ANSWER));
  }

  /** At the end: whether the auction stands like this, and the chain ends like this. */
  public Replay against(Ledger stored) {
    if (flaw.isPresent()) {
      return this;
    }
    if (steps() < stored.auction().decisions()) {
      return flawed(steps() + 1, Flaw.Kind.CHAIN);
    }
    if (!auction.equals(stored.auction())) {
      return flawed(steps(), Flaw.Kind.STATE);
    }
    return link.equals(stored.last()) ? this : flawed(steps(), Flaw.Kind.CHAIN);
  }

  /** With something stored next that can be no step of this auction. */
  public Replay brokenOff() {
    return flaw.isPresent() ? this : flawed(steps() + 1, Flaw.Kind.CHAIN);
  }

  private Replay flawed(long seq, Flaw.Kind kind) {
    return new Replay(auction, link, Optional.of(new Flaw(seq, kind)));
  }

  /** The auction after a step; empty if the rules answer it in another way. */
  private Optional<Auction> after(Step step) {
    return step.fold(this::afterBid, this::afterAct, this::afterClosing);
  }

  private Optional<Auction> afterBid(Decision decision) {
    boolean isTurnedAway = decision.refusal().equals(Optional.of(RefusalCode.NOT_ELIGIBLE));
    BidOutcome outcome =
        isTurnedAway ? auction.turnAway(decision.bid()) : auction.place(decision.bid());
    boolean isSame = Decision.of(decision.bid(), outcome).equals(decision);
    return Optional.of(outcome.auction()).filter(next -> isSame);
  }

  private Optional<Auction> afterAct(Act act) {
    Ruling ruling = act.wish().on(auction);
    return changed(ruling.auction()).filter(next -> Act.of(act.wish(), next).equals(act));
  }

  private Optional<Auction> afterClosing(Closing closing) {
    return changed(auction.closeIfDue(closing.at()))
        .filter(next -> Closing.of(next).equals(closing));
  }

  private Optional<Auction> changed(Auction next) {
    return Optional.of(next).filter(n -> n != auction);
  }
}
