package dev.outcry.application.service;

import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.Auctions.Batch;
import dev.outcry.application.port.out.Auctions.BidRef;
import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.application.port.out.FeedMessage.AuctionChanged;
import dev.outcry.application.port.out.FeedMessage.BidReply;
import dev.outcry.application.port.out.FeedMessage.RulingReply;
import dev.outcry.application.port.out.LaneHandler.LaneRecord;
import dev.outcry.application.port.out.ReplyTo;
import dev.outcry.domain.auction.Act;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionState;
import dev.outcry.domain.auction.Bid;
import dev.outcry.domain.auction.BidOutcome;
import dev.outcry.domain.auction.Closing;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.auction.Ruling;
import dev.outcry.domain.auction.Step;
import dev.outcry.domain.auction.Wish;
import dev.outcry.domain.history.Ledger;
import dev.outcry.domain.history.Link;
import dev.outcry.domain.history.LinkedStep;
import dev.outcry.domain.history.Salt;
import dev.outcry.domain.timeline.Content;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A batch of commands as it is decided on one auction. */
final class DecidedBids {

  private final Auction before;
  private final Set<UserId> barred;
  private final Map<BidRef, Decision> known = new HashMap<>();
  private final List<LinkedStep> steps = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private final List<AuctionChanged> changes = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final Supplier<Salt> salts;
  private Auction auction;
  private Link last;
  private @Nullable Duration late;

  /** An answer, and who waits for it. */
  record Answer(ReplyTo to, Function<Long, FeedMessage.Reply> reply) {}

  /**
   * @param barred who may not bid for this lot
   */
  DecidedBids(Ledger ledger, List<Decision> known, Set<UserId> barred, Supplier<Salt> salts) {
    this.before = ledger.auction();
    this.barred = barred;
    this.auction = before;
    this.last = ledger.last();
    this.salts = salts;
    known.forEach(decision -> this.known.put(BidRef.of(decision), decision));
  }

  boolean isUnchanged() {
    return auction == before;
  }

  Batch batch() {
    return new Batch(before, auction, steps, effects);
  }

  /** What the decisions cause elsewhere under this name, in their order. */
  List<Effect> effects(String source) {
    return effects.stream().filter(effect -> effect.source().equals(source)).toList();
  }

  /** What anyone may know, in the order of versions. */
  List<AuctionChanged> changes() {
    return changes;
  }

  /** How long after its end the auction was closed, if that is part of the batch. */
  Optional<Duration> late() {
    return Optional.ofNullable(late);
  }

  List<Answer> answers() {
    return answers;
  }

  /** A due auction is closed first, so that no late bid gets in however late the closer is. */
  void apply(LaneRecord<AuctionCommand> taken) {
    closeIfDue(taken.at());
    if (taken.command() instanceof AuctionCommand.Bidding bidding) {
      Decision decision = decide(bidding.bid(taken.at()));
      answer(bidding.replyTo(), ticket -> new BidReply(ticket, decision));
    } else if (taken.command() instanceof AuctionCommand.Managing managing) {
      Wish wish = managing.wish(taken.at());
      Ruling ruling = wish.on(auction);
      become(ruling.auction(), after -> Act.of(wish, after));
      answer(managing.replyTo(), ticket -> RulingReply.to(ticket, ruling));
    }
  }

  private void answer(Optional<ReplyTo> waiting, Function<Long, FeedMessage.Reply> reply) {
    waiting.ifPresent(to -> answers.add(new Answer(to, reply)));
  }

  private void closeIfDue(Instant arrival) {
    Auction closed = auction.closeIfDue(arrival);
    if (closed != auction) {
      late = Duration.between(auction.endsAt(), closed.decidedAt());
    }
    become(closed, Closing::of);
  }

  /** The auction changes without a bid, in a way that others may know of or not, if at all. */
  private void become(Auction next, Function<Auction, Step> step) {
    if (next == auction) {
      return;
    }
    addStep(step.apply(next));
    boolean visible = next.version() != auction.version();
    auction = next;
    if (visible) {
      addNote();
      addChange(false);
    }
  }

  private void addNote() {
    if (auction.isClosed()) {
      addClosing();
    } else {
      addEffect("reserve-met", AuctionNotes.reserveMet(auction));
    }
  }

  private Decision decide(Bid bid) {
    BidRef ref = new BidRef(bid.bidder(), bid.key());
    Decision first = known.get(ref);
    if (first != null) {
      return first.bid().repeats(bid) ? first : Decision.keyReused(bid, auction);
    }
    Auction stood = auction;
    BidOutcome outcome = barred.contains(bid.bidder()) ? auction.turnAway(bid) : auction.place(bid);
    auction = outcome.auction();
    Decision decision = Decision.of(bid, outcome);
    known.put(ref, decision);
    addStep(decision);
    if (outcome instanceof BidOutcome.Accepted accepted && accepted.event().visible()) {
      addEffect("bid:" + auction.decisions(), AuctionNotes.bid(auction, accepted.event()));
      effects.addAll(AuctionNotices.bid(stood, auction, accepted.event()));
      addChange(accepted.event().extended());
      if (auction.isClosed()) {
        addClosing();
      }
    }
    return decision;
  }

  private void addStep(Step step) {
    LinkedStep linked = LinkedStep.after(last, salts.get(), step);
    steps.add(linked);
    last = linked.link();
  }

  private void addClosing() {
    addEffect("close", AuctionNotes.closed(auction));
    AuctionNotes.award(auction).ifPresent(effects::add);
    effects.addAll(AuctionNotices.closed(auction));
  }

  private void addEffect(String cause, Content.Note note) {
    effects.add(AuctionNotes.effect(auction.lot(), cause, note));
  }

  private void addChange(boolean extended) {
    Instant at = auction.decidedAt();
    changes.add(new AuctionChanged(auction.id(), AuctionState.of(auction, at), extended, at));
  }
}
