package dev.outcry.examples;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.OpenAuction;
import dev.outcry.application.port.in.PlaceBid;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.AuctionState;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.auction.IncrementTable;
import dev.outcry.domain.auction.Schedule;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Holds recorded auctions again, one after the other in one core: proxy bidding, a fixed end, and a
 * time that passes from bid to bid. Not thread-safe.
 */
final class SaleRoom implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 10;
  private static final UserId SELLER = new UserId("seller");
  private static final Instant FIRST_DAY = Instant.parse("2000-01-01T00:00:00Z");

  private final SimulatedTime time = new SimulatedTime(FIRST_DAY);
  private final Outcry outcry = Outcry.builder().clock(time.withZone(ZoneOffset.UTC)).build();
  private final IncrementTable increments;

  SaleRoom(IncrementTable increments) {
    this.increments = increments;
  }

  /** Holds an auction from its opening to the fall of the hammer. */
  Sale hold(RecordedAuction record, Optional<Money> reserve) throws InterruptedException {
    Instant start = time.instant();
    Instant end = start.plus(record.length());
    Auction auction = open(record, reserve, Schedule.fixed(start, end));
    try (Onlookers onlookers = new Onlookers(outcry, auction.lot().roomId())) {
      List<Decision> decisions = new ArrayList<>();
      for (RecordedBid bid : record.bids()) {
        time.advanceTo(start.plus(bid.at()));
        Decision decision = place(auction.id(), bid);
        decisions.add(decision);
        onlookers.notice(decision);
      }
      time.advanceTo(end);
      outcry.closeDueAuctions().closeDue();
      AuctionState hammered = endOf(auction.id());
      return new Sale(record, start, hammered, decisions, onlookers.stayToTheEnd());
    }
  }

  @Override
  public void close() {
    outcry.close();
  }

  private Auction open(RecordedAuction record, Optional<Money> reserve, Schedule schedule) {
    Terms terms = new Terms(BiddingMode.PROXY, record.startPrice(), increments, reserve, schedule);
    return outcry.openAuction().open(new OpenAuction.Command(SELLER, record.item(), terms));
  }

  private Decision place(AuctionId auctionId, RecordedBid bid) {
    BidKey key = new BidKey("line-" + bid.line());
    return outcry
        .placeBid()
        .place(new PlaceBid.Command(bid.bidder(), auctionId, key, bid.amount()))
        .toCompletableFuture()
        .join();
  }

  private AuctionState endOf(AuctionId auctionId) {
    return outcry
        .watchAuction()
        .untilClosed(auctionId)
        .toCompletableFuture()
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }
}
