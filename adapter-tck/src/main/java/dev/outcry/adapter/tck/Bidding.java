package dev.outcry.adapter.tck;

import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Auctions.Batch;
import dev.outcry.application.port.out.Effect;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.Bid;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.BidOutcome;
import dev.outcry.domain.auction.CancelReason;
import dev.outcry.domain.auction.Cancellation;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.auction.Publication;
import dev.outcry.domain.auction.ReserveChange;
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
 * What is about to be committed to an auction, decided as the application does it. Immutable: each
 * change answers with further bidding.
 */
public record Bidding(
    Auction before, Auction after, List<Decision> decisions, List<Effect> effects) {

  public Bidding {
    decisions = List.copyOf(decisions);
    effects = List.copyOf(effects);
  }

  /** Nothing yet, on an auction as it stands. */
  public static Bidding on(Auction auction) {
    return new Bidding(auction, auction, List.of(), List.of());
  }

  /** Nothing yet, on an auction that is added first. */
  public static Bidding onAdded(Auction auction, Auctions auctions) {
    auctions.add(auction);
    return on(auction);
  }

  /** Nothing yet, on what this bidding leaves. */
  public Bidding then() {
    return on(after);
  }

  /** With a bid by someone new that is just enough, as soon as possible. */
  public Bidding bid() {
    return bid(after.minimum().minorUnits(), after.timeOf(after.terms().schedule().startsAt()));
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
            after.timeOf(after.terms().schedule().startsAt()),
            Bid.Kind.BUY_NOW));
  }

  private Bidding bid(Bid bid) {
    BidOutcome outcome = after.place(bid);
    return new Bidding(
        before,
        outcome.auction(),
        Stream.concat(decisions.stream(), Stream.of(Decision.of(bid, outcome))).toList(),
        effects);
  }

  /** With the same done so often. */
  public Bidding times(int count, UnaryOperator<Bidding> change) {
    return Stream.iterate(this, change).skip(count).findFirst().orElseThrow();
  }

  /** With the fall of the hammer, at the end. */
  public Bidding close() {
    return new Bidding(before, after.closeIfDue(after.endsAt()), decisions, effects);
  }

  /** With what was prepared announced, as soon as possible. */
  public Bidding publish() {
    Publication wish =
        new Publication(after.lot().seller(), after.timeOf(after.terms().schedule().startsAt()));
    return new Bidding(before, after.publish(wish).auction(), decisions, effects);
  }

  /** With the reserve lowered to so many won, as soon as possible. */
  public Bidding lowerReserve(long won) {
    ReserveChange wish =
        new ReserveChange(
            after.lot().seller(),
            Money.of(won, "KRW"),
            after.timeOf(after.terms().schedule().startsAt()));
    return new Bidding(before, after.lowerReserve(wish).auction(), decisions, effects);
  }

  /** With the auction called off by an administrator, as soon as possible. */
  public Bidding cancel() {
    Cancellation wish =
        new Cancellation(
            Samples.anyUserId(),
            UserRole.ADMIN,
            Optional.of(new CancelReason("Falsch beschrieben: keine Vase")),
            after.timeOf(after.terms().schedule().startsAt()));
    return new Bidding(before, after.cancel(wish).auction(), decisions, effects);
  }

  /** With an effect. */
  public Bidding causing(Effect effect) {
    return new Bidding(
        before, after, decisions, Stream.concat(effects.stream(), Stream.of(effect)).toList());
  }

  /** The last decision. */
  public Decision last() {
    return decisions.get(decisions.size() - 1);
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
    return auctions.commit(new Batch(before, after, decisions, effects));
  }
}
