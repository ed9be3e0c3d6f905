package dev.outcry.benchmarks;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.OpenAuction;
import dev.outcry.application.port.in.PlaceBid;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.BidResult;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.auction.IncrementTable;
import dev.outcry.domain.auction.Schedule;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One bid on its way through the core and the adapters in memory, to the decision that its bidder
 * gets. All bids go to one auction, whose room takes a note of each that was accepted. With many
 * bidders at once, a bid that was overtaken by a higher one is refused, which is a decision too.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BidPathBenchmark {

  private static final int OUTSTANDING_PER_THREAD = 8;

  /** An auction in a core of its own, both new with each iteration, so that memory is bounded. */
  @State(Scope.Benchmark)
  public static class HotAuction {

    private final FreshCore core = new FreshCore();
    private final AtomicLong amounts = new AtomicLong();
    private AuctionId auctionId;

    @Setup(Level.Iteration)
    public void open() {
      Outcry outcry = core.renew();
      Money start = Money.of(1, "KRW");
      Instant now = Instant.now();
      Schedule schedule = Schedule.fixed(now, now.plus(Duration.ofDays(1)));
      Terms terms =
          new Terms(
              BiddingMode.OPEN, start, IncrementTable.ONE_MINOR_UNIT, Optional.empty(), schedule);
      auctionId =
          outcry
              .openAuction()
              .open(new OpenAuction.Command(new UserId("seller"), "A radio", terms))
              .id();
    }

    @TearDown
    public void close() {
      core.close();
    }

    private CompletionStage<Decision> bid(UserId bidder) {
      long amount = amounts.incrementAndGet();
      BidKey key = new BidKey(Long.toString(amount));
      return core.outcry()
          .placeBid()
          .place(new PlaceBid.Command(bidder, auctionId, key, Money.of(amount, "KRW")));
    }
  }

  /** One of those who bid, and what became of it. */
  @State(Scope.Thread)
  @AuxCounters
  public static class Bidder {

    private static final AtomicLong BIDDERS = new AtomicLong();

    private final UserId id = new UserId("bidder-" + BIDDERS.incrementAndGet());
    private final Outstanding<Decision> outstanding = new Outstanding<>(OUTSTANDING_PER_THREAD);

    public long accepted;
    public long refused;

    @TearDown(Level.Iteration)
    public void forget() {
      outstanding.forget();
    }

    private Decision count(Decision decision) {
      if (decision.result() == BidResult.REJECTED) {
        refused++;
      } else {
        accepted++;
      }
      return decision;
    }
  }

  @Benchmark
  @Threads(1)
  public Decision oneAfterTheOther(HotAuction auction, Bidder bidder) {
    return bidder.count(auction.bid(bidder.id).toCompletableFuture().join());
  }

  @Benchmark
  @Threads(8)
  public Optional<Decision> sixtyFourAtOnce(HotAuction auction, Bidder bidder) {
    Optional<Decision> oldest = bidder.outstanding.add(auction.bid(bidder.id));
    oldest.ifPresent(bidder::count);
    return oldest;
  }
}
