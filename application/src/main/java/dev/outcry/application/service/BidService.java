package dev.outcry.application.service;

import dev.outcry.application.port.in.BuyNow;
import dev.outcry.application.port.in.FindBid;
import dev.outcry.application.port.in.FindCurrency;
import dev.outcry.application.port.in.PlaceBid;
import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Auctions.BidRef;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.ReplyTo;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.Bid;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.money.Money;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

final class BidService implements PlaceBid, BuyNow, FindBid, FindCurrency {

  private static final int MOST_ANNOUNCED = 10_000;

  private final Auctions auctions;
  private final CommandLane<AuctionCommand> lane;
  private final Replies replies;
  private final Throttle throttle;

  /** What was once announced is found for ever, in the same currency: it is looked for once. */
  private final Map<AuctionId, Currency> announced = new ConcurrentHashMap<>();

  BidService(
      Auctions auctions, CommandLane<AuctionCommand> lane, Replies replies, Throttle throttle) {
    this.auctions = auctions;
    this.lane = lane;
    this.replies = replies;
    this.throttle = throttle;
  }

  @Override
  public CompletionStage<Decision> place(PlaceBid.Command command) {
    AuctionId id = command.auctionId();
    throttle.bid(command.bidder(), id);
    find(id);
    return decision(
        id,
        to ->
            new AuctionCommand.Place(
                id,
                command.bidder(),
                command.key(),
                command.amount(),
                command.expectedVersion(),
                to));
  }

  @Override
  public CompletionStage<Decision> buy(BuyNow.Command command) {
    AuctionId id = command.auctionId();
    throttle.bid(command.buyer(), id);
    Money price =
        existing(id)
            .terms()
            .buyNow()
            .orElseThrow(() -> new RefusedException(RefusalCode.BUY_NOW_GONE));
    return decision(
        id, to -> new AuctionCommand.Buy(id, command.buyer(), command.key(), price, to));
  }

  private CompletionStage<Decision> decision(
      AuctionId id, Function<Optional<ReplyTo>, AuctionCommand.Bidding> command) {
    AuctionCommand.Bidding unanswered = command.apply(Optional.empty());
    return replies
        .<AuctionCommand, Decision>ask(
            lane,
            id.value(),
            to -> command.apply(Optional.of(to)),
            appended -> decided(id, unanswered.bid(appended.at())))
        .answer();
  }

  @Override
  public Optional<Decision> find(Query query) {
    AuctionId id = existing(query.auctionId()).id();
    return first(id, new BidRef(query.bidder(), query.key()));
  }

  private Optional<Decision> decided(AuctionId id, Bid bid) {
    return first(id, new BidRef(bid.bidder(), bid.key()))
        .map(first -> first.bid().repeats(bid) ? first : Decision.keyReused(bid, existing(id)));
  }

  private Optional<Decision> first(AuctionId id, BidRef ref) {
    return auctions.decisions(id, Set.of(ref)).stream().findFirst();
  }

  @Override
  public Currency find(AuctionId id) {
    Currency known = announced.get(id);
    if (known == null) {
      known = existing(id).terms().startPrice().currency();
      if (announced.size() >= MOST_ANNOUNCED) {
        announced.clear();
      }
      announced.put(id, known);
    }
    return known;
  }

  /** Nobody bids for what is only prepared: not its seller, and others do not know of it. */
  private Auction existing(AuctionId id) {
    return auctions
        .find(id)
        .filter(auction -> !auction.draft())
        .orElseThrow(() -> new RefusedException(RefusalCode.AUCTION_NOT_FOUND));
  }
}
