package dev.outcry.application.service;

import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Auctions.Batch;
import dev.outcry.application.port.out.Auctions.BidRef;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage.AuctionChanged;
import dev.outcry.application.port.out.ManyKeysHandler;
import dev.outcry.application.port.out.Telemetry;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.AuctionState;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.history.Ledger;
import dev.outcry.domain.history.Salt;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Decides what comes through the auctions' lane: loads each auction once, applies every bid in
 * order, stores all of it at once, however many auctions are at hand. Keys make a replay of the
 * lane change nothing; a batch that another writer overtook is decided anew.
 */
final class DecideBids implements ManyKeysHandler<AuctionCommand> {

  private static final int ATTEMPTS = 5;

  private final Auctions auctions;
  private final BarredBidders barred;
  private final CarryOutEffects effects;
  private final Feed feed;
  private final Replies replies;
  private final Supplier<Salt> salts;
  private final Telemetry telemetry;

  DecideBids(Ports ports, CarryOutEffects effects, Replies replies, Supplier<Salt> salts) {
    auctions = ports.auctions();
    barred = new BarredBidders(ports);
    feed = ports.feed();
    telemetry = ports.telemetry();
    this.effects = effects;
    this.replies = replies;
    this.salts = salts;
  }

  @Override
  public void handle(String key, List<LaneRecord<AuctionCommand>> batch) {
    handleAll(Map.of(key, batch));
  }

  @Override
  public void handleAll(Map<String, List<LaneRecord<AuctionCommand>>> batches) {
    Map<AuctionId, List<LaneRecord<AuctionCommand>>> open = new LinkedHashMap<>();
    batches.forEach((key, batch) -> open.put(new AuctionId(key), batch));
    for (int attempt = 0; attempt < ATTEMPTS && !open.isEmpty(); attempt++) {
      Map<AuctionId, DecidedBids> decided = decided(open);
      carryOut(decided);
      open.keySet().removeAll(decided.keySet());
    }
    if (!open.isEmpty()) {
      throw new UnavailableException("auctions are being decided elsewhere: " + open.keySet());
    }
  }

  private void carryOut(Map<AuctionId, DecidedBids> decided) {
    List<Effect> notes = new ArrayList<>();
    Set<String> notices = new HashSet<>();
    decided.forEach(
        (id, some) -> {
          notes.addAll(some.effects(AuctionNotes.source(id)));
          String source = AuctionNotices.source(id);
          // What changes nothing may have been stored by someone who died before telling people.
          if (some.isUnchanged() || !some.effects(source).isEmpty()) {
            notices.add(source);
          }
        });
    effects.of(notes);
    effects.apart(notices);
  }

  /** Those that no other writer was faster with. */
  private Map<AuctionId, DecidedBids> decided(
      Map<AuctionId, List<LaneRecord<AuctionCommand>>> batches) {
    Map<AuctionId, Ledger> ledgers = ledgers(batches.keySet());
    // Behind the ledgers: whoever decides in between keeps these batches from their commit, so what
    // is pending then is of these batches alone.
    effects.of(batches.keySet().stream().map(AuctionNotes::source).collect(Collectors.toSet()));
    Map<AuctionId, Set<BidRef>> bids = new HashMap<>();
    batches.forEach((id, batch) -> bids.put(id, bidsIn(batch)));
    Map<AuctionId, List<Decision>> known =
        auctions.decisions(bids).stream().collect(Collectors.groupingBy(Decision::auctionId));
    Map<AuctionId, Set<UserId>> turnedAway =
        barred.among(ledgers.values().stream().map(each -> each.auction().lot()).toList(), bids);
    Map<AuctionId, DecidedBids> decided = new LinkedHashMap<>();
    batches.forEach(
        (id, batch) -> {
          DecidedBids some =
              new DecidedBids(
                  ledgers.get(id),
                  known.getOrDefault(id, List.of()),
                  turnedAway.getOrDefault(id, Set.of()),
                  salts);
          batch.forEach(some::apply);
          decided.put(id, some);
        });
    keepStored(decided);
    decided.forEach((id, some) -> tell(ledgers.get(id).auction(), some));
    return decided;
  }

  private Map<AuctionId, Ledger> ledgers(Set<AuctionId> ids) {
    Map<AuctionId, Ledger> found =
        auctions.ledgers(ids).stream()
            .collect(Collectors.toMap(ledger -> ledger.auction().id(), ledger -> ledger));
    if (found.size() < ids.size()) {
      throw new IllegalStateException("commands for an auction that does not exist, among " + ids);
    }
    return found;
  }

  /** Leaves those whose batch is stored or changes nothing. */
  private void keepStored(Map<AuctionId, DecidedBids> decided) {
    List<Batch> changes =
        decided.values().stream()
            .filter(some -> !some.isUnchanged())
            .map(DecidedBids::batch)
            .toList();
    Set<AuctionId> stored = changes.isEmpty() ? Set.of() : auctions.commitAll(changes);
    decided
        .entrySet()
        .removeIf(each -> !each.getValue().isUnchanged() && !stored.contains(each.getKey()));
  }

  private void tell(Auction before, DecidedBids decided) {
    decided.late().ifPresent(telemetry::closed);
    decided.answers().forEach(answer -> replies.send(answer.to(), answer.reply()));
    changesToTell(before, decided).forEach(change -> feed.publish(Channel.of(before.id()), change));
  }

  /** A batch that changes nothing may have been stored by someone who died before telling. */
  private static List<AuctionChanged> changesToTell(Auction before, DecidedBids decided) {
    if (!decided.isUnchanged()) {
      return decided.changes();
    }
    AuctionState state = AuctionState.of(before, before.decidedAt());
    return List.of(new AuctionChanged(before.id(), state, false, before.decidedAt()));
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
