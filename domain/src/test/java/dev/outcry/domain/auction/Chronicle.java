package dev.outcry.domain.auction;

import dev.outcry.domain.history.Ledger;
import dev.outcry.domain.history.Link;
import dev.outcry.domain.history.LinkedStep;
import dev.outcry.domain.history.Opening;
import dev.outcry.domain.history.Replay;
import dev.outcry.domain.history.Salt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes down what happens to an auction, as it is stored. */
final class Chronicle {

  private static final Salt SALT = new Salt(new byte[Salt.BYTES]);

  private final Opening opening;
  private final List<LinkedStep> steps = new ArrayList<>();
  private Auction auction;
  private Link last;

  Chronicle(Auction begun) {
    opening = Opening.of(begun, SALT);
    auction = begun;
    last = opening.link();
  }

  /** This opening and these steps, chained anew by someone who knows how. */
  static List<LinkedStep> chained(Opening opening, List<Step> steps) {
    List<LinkedStep> chained = new ArrayList<>();
    Link last = opening.link();
    for (Step step : steps) {
      chained.add(LinkedStep.after(last, SALT, step));
      last = chained.get(chained.size() - 1).link();
    }
    return chained;
  }

  Chronicle bid(Bid bid) {
    BidOutcome outcome = auction.place(bid);
    return add(outcome.auction(), Decision.of(bid, outcome));
  }

  Chronicle act(Wish wish) {
    Auction next = wish.on(auction).auction();
    return next == auction ? this : add(next, Act.of(wish, next));
  }

  Chronicle close(Instant arrival) {
    Auction next = auction.closeIfDue(arrival);
    return next == auction ? this : add(next, Closing.of(next));
  }

  private Chronicle add(Auction next, Step step) {
    steps.add(LinkedStep.after(last, SALT, step));
    last = steps.get(steps.size() - 1).link();
    auction = next;
    return this;
  }

  Opening opening() {
    return opening;
  }

  List<LinkedStep> steps() {
    return List.copyOf(steps);
  }

  Ledger ledger() {
    return new Ledger(opening, auction, last);
  }

  /** The same steps played again. */
  Replay replay() {
    return replay(ledger(), steps);
  }

  static Replay replay(Ledger ledger, List<LinkedStep> steps) {
    Replay replay = Replay.from(ledger.opening());
    for (LinkedStep step : steps) {
      replay = replay.then(step);
    }
    return replay.against(ledger);
  }
}
