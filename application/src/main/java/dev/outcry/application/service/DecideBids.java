package dev.outcry.application.service;

import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Auctions.BidRef;
import dev.outcry.application.port.out.BidderEligibility;
import dev.outcry.application.port.out.Blocks;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage.AuctionChanged;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Telemetry;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.AuctionState;
import dev.outcry.domain.auction.Lot;
import dev.outcry.domain.history.Ledger;
import dev.outcry.domain.history.Salt;
import dev.outcry.domain.user.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Decides what comes through an auction's lane: loads the auction once, applies every bid in order,
 * stores all of it at once. Keys make a replay of the lane change nothing; a batch that another
 * writer overtook is decided anew.
 */
final class DecideBids implements LaneHandler<AuctionCommand> {

  private static final int ATTEMPTS = 5;

  private final Auctions auctions;
  private final Blocks blocks;
  private final Rooms rooms;
  private final BidderEligibility eligibility;
  private final CarryOutEffects effects;
  private final Feed feed;
  private final Replies replies;
  private final Supplier<Salt> salts;
  private final Telemetry telemetry;

  DecideBids(Ports ports, CarryOutEffects effects, Replies replies, Supplier<Salt> salts) {
    auctions = ports.auctions();
    blocks = ports.blocks();
    rooms = ports.rooms();
    eligibility = ports.eligibility();
    feed = ports.feed();
    telemetry = ports.telemetry();
    this.effects = effects;
    this.replies = replies;
    this.salts = salts;
  }

  @Override
  public void handle(String key, List<LaneRecord<AuctionCommand>> batch) {
    AuctionId id = new AuctionId(key);
    String source = AuctionNotes.source(id);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<DecidedBids> decided = decided(id, batch);
      if (decided.isPresent()) {
        effects.of(source, decided.get().effects(source));
        tellPeople(AuctionNotices.source(id), decided.get());
        return;
      }
    }
    throw new UnavailableException("auction " + id + " is being decided elsewhere");
  }

  /** A batch that changes nothing may have been stored by someone who died before telling. */
  private void tellPeople(String source, DecidedBids decided) {
    if (decided.isUnchanged() || !decided.effects(source).isEmpty()) {
      effects.apart(source);
    }
  }

  /** Empty if another writer was faster. */
  private Optional<DecidedBids> decided(AuctionId id, List<LaneRecord<AuctionCommand>> batch) {
    Optional<Ledger> found = auctions.ledger(id);
    if (found.isEmpty()) {
      throw new IllegalStateException("commands for an auction that does not exist: " + id);
    }
    Ledger ledger = found.get();
    // Behind the ledger: whoever decides in between keeps this batch from its commit, so what is
    // pending then is of this batch alone.
    effects.of(AuctionNotes.source(id));
    Set<BidRef> bids = bidsIn(batch);
    DecidedBids decided =
        new DecidedBids(
            ledger, auctions.decisions(id, bids), barredAmong(ledger.auction().lot(), bids), salts);
    batch.forEach(decided::apply);
    if (!decided.isUnchanged() && !auctions.commit(decided.batch())) {
      return Optional.empty();
    }
    decided.late().ifPresent(telemetry::closed);
    decided.answers().forEach(answer -> replies.send(answer.to(), answer.reply()));
    changesToTell(ledger.auction(), decided)
        .forEach(change -> feed.publish(Channel.of(id), change));
    return Optional.of(decided);
  }

  /** A batch that changes nothing may have been stored by someone who died before telling. */
  private static List<AuctionChanged> changesToTell(Auction before, DecidedBids decided) {
    if (!decided.isUnchanged()) {
      return decided.changes();
    }
    AuctionState state = AuctionState.of(before, before.decidedAt());
    return List.of(new AuctionChanged(before.id(), state, false, before.decidedAt()));
  }

  private Set<UserId> barredAmong(Lot lot, Set<BidRef> bids) {
    if (bids.isEmpty()) {
      return Set.of();
    }
    Set<UserId> bidders = bids.stream().map(BidRef::bidder).collect(Collectors.toSet());
    Set<UserId> barred = new HashSet<>(blocks.blockedAmong(lot.seller(), bidders));
    rooms.bansAmong(lot.roomId(), bidders).stream()
        .filter(ban -> ban.by().equals(lot.seller()))
        .forEach(ban -> barred.add(ban.userId()));
    barred.addAll(eligibility.barred(lot, bidders));
    return barred;
  }

  private static Set<BidRef> bidsIn(List<LaneRecord<AuctionCommand>> batch) {
    Set<BidRef> bids = new HashSet<>();
    for (LaneRecord<AuctionCommand> taken : batch) {
      if (taken.command() instanceof AuctionCommand.Bidding bid) {
        bids.add(new BidRef(bid.bidder(), bid.key()));
      }
    }
    return bids;
  }
}
