package dev.outcry.acceptance.core.support;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.OpenAuction;
import dev.outcry.application.port.in.PlaceBid;
import dev.outcry.application.port.in.ViewAuction;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.AuctionState;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.auction.IncrementTable;
import dev.outcry.domain.auction.Schedule;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.history.LinkedStep;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What people do at auctions, in a word each: 1,000 won to begin with, 100 up, for an hour. */
public final class Bidding {

  public static final Duration LASTS = Duration.ofHours(1);

  private static final int EVERYTHING = 1_000_000;

  private final Outcry outcry;

  public Bidding(Outcry outcry) {
    this.outcry = outcry;
  }

  public static Money won(long amount) {
    return Money.of(amount, "KRW");
  }

  public static Terms terms(BiddingMode mode, Instant now, Optional<Money> reserve) {
    Schedule schedule = Schedule.fixed(now.minusSeconds(1), now.plus(LASTS));
    return new Terms(mode, won(1_000), IncrementTable.flat(100), reserve, schedule);
  }

  public Auction open(BiddingMode mode, Instant now) {
    return open(terms(mode, now, Optional.empty()));
  }

  public Auction open(Terms terms) {
    return outcry.openAuction().open(new OpenAuction.Command(People.SELLER, "a lamp", terms));
  }

  public CompletionStage<Decision> send(UserId who, AuctionId auction, String key, long amount) {
    return outcry
        .placeBid()
        .place(new PlaceBid.Command(who, auction, new BidKey(key), won(amount)));
  }

  public Decision bid(UserId who, AuctionId auction, String key, long amount) {
    return Await.answer(send(who, auction, key, amount));
  }

  public AuctionState state(AuctionId auction) {
    return outcry.viewAuction().view(new ViewAuction.Query(People.DAN, auction)).state();
  }

  /** Every decided bid, in the order of their numbers. */
  public static List<Decision> history(Auctions auctions, AuctionId auction) {
    return auctions.history(auction, 0, EVERYTHING).stream()
        .map(LinkedStep::step)
        .filter(Decision.class::isInstance)
        .map(Decision.class::cast)
        .toList();
  }
}
