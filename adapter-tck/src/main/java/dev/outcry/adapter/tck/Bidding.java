package dev.outcry.adapter.tck;

import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Auctions.Batch;
import dev.outcry.application.port.out.Effect;
import dev.outcry.domain.auction.Act;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.Bid;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.BidOutcome;
import dev.outcry.domain.auction.CancelReason;
import dev.outcry.domain.auction.Cancellation;
import dev.outcry.domain.auction.Closing;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.auction.Publication;
import dev.outcry.domain.auction.ReserveChange;
import dev.outcry.domain.auction.Step;
import dev.outcry.domain.auction.Wish;
import dev.outcry.domain.history.Ledger;
import dev.outcry.domain.history.Link;
import dev.outcry.domain.history.LinkedStep;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is about to be committed to an auction, decided and chained as the application does it.
 * Immutable: each change answers with further bidding.
 *
 * @param ledger what was decided on
 * @param after the auction after the last step
 */
public record Bidding(Ledger ledger, Auction after, List<LinkedStep> steps, List<Effect> effects) {

  public Bidding {
    steps = List.copyOf(steps);
    effects = List.copyOf(effects);
  }

  /** Nothing yet, on an auction as it stands. */
  public static Bidding on(Ledger ledger) {
    return new Bidding(ledger, ledger.auction(), List.of(), List.of());
  }

  /** Nothing yet, on an auction that was just begun, and is stored nowhere. */
  public static Bidding onNew(Auction begun) {
    return on(Ledger.of(Samples.anOpeningOf(begun)));
  }

  /** Nothing yet, on an auction that is added first. */
  public static Bidding onAdded(Auction auction, Auctions auctions) {
    Bidding bidding = onNew(auction);
    auctions.add(bidding.ledger.opening());
    return bidding;
  }

  /** Nothing yet, on what this bidding leaves. */
  public Bidding then() {
    return on(left());
  }

  /** What this bidding leaves. */
  public Ledger left() {
    return new Ledger(ledger.opening(), after, end());
  }

  private Link end() {
    return steps.isEmpty() ? ledger.last() : steps.get(steps.size() - 1).link();
  }

  /** With a bid by someone new that is just enough, as soon as possible. */
  public Bidding bid() {
    return bid(after.minimum().minorUnits(), soon());
  }

  /** With a bid by someone new of so many won that arrives then. */
  public Bidding bid(long won, Instant at) {
    return bid(Samples.anyUserId(), Samples.anyBidKey(), won, at);
  }

  /** With a bid of so many won that arrives then. */
  public Bidding bid(UserId bidder, BidKey key, long won, Instant at) {
    return bid(new Bid(key, bidder, Money.of(won, "KRW"), OptionalLong.empty(), at));
  }

  /** With someone new who takes the lot at once, as soon as possible. */
  public Bidding buy() {
    return bid(
        new Bid(
            Samples.anyBidKey(),
            Samples.anyUserId(),
            after.buyNow().orElseThrow(),
            OptionalLong.empty(),
            soon(),
            Bid.Kind.BUY_NOW));
  }

  private Bidding bid(Bid bid) {
    BidOutcome outcome = after.place(bid);
    return with(outcome.auction(), Decision.of(bid, outcome));
  }

  private Bidding with(Auction next, Step step) {
    LinkedStep linked = LinkedStep.after(end(), Samples.anySalt(), step);
    return new Bidding(
        ledger, next, Stream.concat(steps.stream(), Stream.of(linked)).toList(), effects);
  }

  private Bidding with(Wish wish) {
    Auction next = wish.on(after).auction();
    return with(next, Act.of(wish, next));
  }

  /** With the same done so often. */
  public Bidding times(int count, UnaryOperator<Bidding> change) {
    return Stream.iterate(this, change).skip(count).findFirst().orElseThrow();
  }

  /** With the fall of the hammer, at the end. */
  public Bidding close() {
    Auction next = after.closeIfDue(after.endsAt());
    return with(next, Closing.of(next));
  }

  /** With what was prepared announced, as soon as possible. */
  public Bidding publish() {
    return with(new Publication(after.lot().seller(), soon()));
  }

  /** With the reserve lowered to so many won, as soon as possible. */
  public Bidding lowerReserve(long won) {
    return with(new ReserveChange(after.lot().seller(), Money.of(won, "KRW"), soon()));
  }

  /** With the auction called off by an administrator, as soon as possible. */
  public Bidding cancel() {
    return with(
        new Cancellation(
            Samples.anyUserId(),
            UserRole.ADMIN,
            Optional.of(new CancelReason("Falsch beschrieben: keine Vase")),
            soon()));
  }

  /** With the auction called off by its seller, who does not say why, as soon as possible. */
  public Bidding withdraw() {
    return with(new Cancellation(after.lot().seller(), UserRole.USER, Optional.empty(), soon()));
  }

  private Instant soon() {
    return after.timeOf(after.terms().schedule().startsAt());
  }

  /** With an effect. */
  public Bidding causing(Effect effect) {
    return new Bidding(
        ledger, after, steps, Stream.concat(effects.stream(), Stream.of(effect)).toList());
  }

  /** The decided bids among the steps. */
  public List<Decision> decisions() {
    return batch().decisions();
  }

  /** The last decided bid. */
  public Decision last() {
    return decisions().get(decisions().size() - 1);
  }

  /** The same, committed; it must be taken. */
  public Bidding committedTo(Auctions auctions) {
    if (!to(auctions)) {
      throw new AssertionError("a commit on the current state was refused");
    }
    return this;
  }

  /** Commits; whether it was taken. */
  public boolean to(Auctions auctions) {
    return auctions.commit(batch());
  }

  /** What {@link #to} commits. */
  Batch batch() {
    return new Batch(ledger.auction(), after, steps, effects);
  }
}
