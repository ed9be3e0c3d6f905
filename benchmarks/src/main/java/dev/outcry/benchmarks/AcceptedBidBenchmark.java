package dev.outcry.benchmarks;

import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.Bid;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.BidOutcome;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.IncrementTable;
import dev.outcry.domain.auction.IncrementTable.Bracket;
import dev.outcry.domain.auction.Lot;
import dev.outcry.domain.auction.Schedule;
import dev.outcry.domain.auction.SoftClose;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The domain alone: one accepted bid. An auction with eBay's increments and soft close takes 1,024
 * prepared bids of eight bidders, one a second, through all brackets; more than half come so late
 * that they move the end. Then it begins anew, which costs two assignments.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AcceptedBidBenchmark {

  private static final int BIDS = 1_024;
  private static final int BIDDERS = 8;
  private static final Duration SCHEDULED = Duration.ofMinutes(10);
  private static final Instant START = Instant.parse("2027-03-01T12:00:00Z");
  private static final IncrementTable EBAY_2003 =
      new IncrementTable(
          List.of(
              new Bracket(0, 5),
              new Bracket(100, 25),
              new Bracket(500, 50),
              new Bracket(2_500, 100),
              new Bracket(10_000, 250),
              new Bracket(25_000, 500),
              new Bracket(50_000, 1_000),
              new Bracket(100_000, 2_500),
              new Bracket(250_000, 5_000),
              new Bracket(500_000, 10_000)));

  @Param({"OPEN", "PROXY"})
  public BiddingMode mode;

  private final Bid[] bids = new Bid[BIDS];
  private Auction announced;
  private Auction auction;
  private int next;

  @Setup
  public void prepare() {
    announced = announce();
    auction = announced;
    for (int i = 0; i < BIDS; i++) {
      bids[i] = bid(i, amount(i));
      auction =
          auction
              .place(bids[i])
              .fold(
                  BidOutcome.Accepted::auction,
                  rejected -> {
                    throw new IllegalStateException("a bid was refused: " + rejected.refusal());
                  });
    }
    next = BIDS;
  }

  @Benchmark
  public BidOutcome place() {
    if (next == BIDS) {
      next = 0;
      auction = announced;
    }
    BidOutcome outcome = auction.place(bids[next++]);
    auction = outcome.auction();
    return outcome;
  }

  private Auction announce() {
    Lot lot = new Lot(new AuctionId("a"), new RoomId("r"), new UserId("seller"), "A radio");
    Schedule schedule =
        new Schedule(START, START.plus(SCHEDULED), Optional.of(SoftClose.standard()));
    Money startPrice = Money.of(1, "USD");
    return Auction.announce(
        lot, new Terms(mode, startPrice, EBAY_2003, Optional.empty(), schedule));
  }

  /** By turns, in proxy mode: a maximum that takes the lead, and one that the leader holds out. */
  private Money amount(int i) {
    Money minimum = auction.minimum();
    Money maximum = auction.standing().maximum();
    if (mode == BiddingMode.OPEN || maximum == null || i % 2 == 1) {
      return minimum;
    }
    long strongest = Math.max(minimum.minorUnits(), maximum.minorUnits());
    return minimum.withMinorUnits(strongest + 4 * EBAY_2003.at(minimum));
  }

  private static Bid bid(int i, Money amount) {
    UserId bidder = new UserId("bidder-" + i % BIDDERS);
    return new Bid(
        new BidKey("key-" + i), bidder, amount, OptionalLong.empty(), START.plusSeconds(i));
  }
}
