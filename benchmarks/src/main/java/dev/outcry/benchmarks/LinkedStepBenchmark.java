package dev.outcry.benchmarks;

import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.Bid;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.auction.Lot;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.history.Link;
import dev.outcry.domain.history.LinkedStep;
import dev.outcry.domain.history.Opening;
import dev.outcry.domain.history.Salt;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The domain alone: one decided bid, with ids as long as usual, becomes a link of the chain. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LinkedStepBenchmark {

  private static final Instant START = Instant.parse("2027-03-01T12:00:00Z");

  private final Salt salt = new Salt(new byte[Salt.BYTES]);
  private Decision decision;
  private Link last;

  @Setup
  public void decide() {
    Lot lot = new Lot(new AuctionId(anyId()), new RoomId(anyId()), new UserId(anyId()), "A radio");
    Money amount = Money.of(1_000, "KRW");
    Auction auction =
        Auction.announce(lot, Terms.of(BiddingMode.OPEN, amount, START, START.plusSeconds(600)));
    Bid bid =
        new Bid(new BidKey(anyId()), new UserId(anyId()), amount, OptionalLong.empty(), START);
    decision = Decision.of(bid, auction.place(bid));
    last = Opening.of(auction, salt).link();
  }

  @Benchmark
  public LinkedStep chain() {
    LinkedStep linked = LinkedStep.after(last, salt, decision);
    last = linked.link();
    return linked;
  }

  private static String anyId() {
    return UUID.randomUUID().toString();
  }
}
