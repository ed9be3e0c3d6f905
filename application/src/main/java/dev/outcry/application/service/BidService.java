package dev.outcry.application.service;

import dev.outcry.application.port.in.FindBid;
import dev.outcry.application.port.in.PlaceBid;
import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Auctions.BidRef;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.CommandLane.Appended;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.Bid;
import dev.outcry.domain.auction.Decision;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

final class BidService implements PlaceBid, FindBid {

  private static final int MOST_ANNOUNCED = 10_000;

  private final Auctions auctions;
  private final CommandLane<AuctionCommand> lane;
  private final Replies replies;
  private final Throttle throttle;

  /** What was once announced is found for ever, so it is looked for once. */
  private final Set<AuctionId> announced = ConcurrentHashMap.newKeySet();

  BidService(
      Auctions auctions, CommandLane<AuctionCommand> lane, Replies replies, Throttle throttle) {
    this.auctions = auctions;
    this.lane = lane;
    this.replies = replies;
    this.throttle = throttle;
  }

  @Override
  public CompletionStage<Decision> place(Command command) {
    AuctionId id = command.auctionId();
    throttle.bid(command.bidder(), id);
    checkAnnounced(id);
    return replies
        .<AuctionCommand, Decision>ask(
            lane,
            id.value(),
            to ->
                new AuctionCommand.Place(
                    id,
                    command.bidder(),
                    command.key(),
                    command.amount(),
                    command.expectedVersion(),
                    Optional.of(to)),
            appended -> decided(command, appended))
        .answer();
  }

  @Override
  public Optional<Decision> find(Query query) {
    AuctionId id = existing(query.auctionId()).id();
    return first(id, new BidRef(query.bidder(), query.key()));
  }

  private Optional<Decision> decided(Command command, Appended appended) {
    Bid bid =
        new Bid(
            command.key(),
            command.bidder(),
            command.amount(),
            command.expectedVersion(),
            appended.at());
    return first(command.auctionId(), new BidRef(command.bidder(), command.key()))
        .map(
            first ->
                first.bid().repeats(bid)
                    ? first
                    : Decision.keyReused(bid, existing(command.auctionId())));
  }

  private Optional<Decision> first(AuctionId id, BidRef ref) {
    return auctions.decisions(id, Set.of(ref)).stream().findFirst();
  }

  private void checkAnnounced(AuctionId id) {
    if (!announced.contains(id)) {
      existing(id);
      if (announced.size() >= MOST_ANNOUNCED) {
        announced.clear();
      }
      announced.add(id);
    }
  }

  private Auction existing(AuctionId id) {
    return auctions.find(id).orElseThrow(() -> new RefusedException(RefusalCode.AUCTION_NOT_FOUND));
  }
}
