package dev.outcry.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.adapter.out.postgres.PostgresServer;
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
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * All bid on one auction: through its lane, where a batch is decided and stored at once, and as it
 * is usually done, with one transaction per bid that holds the auction's row. Both on one
 * PostgreSQL that waits for its disk.
 */
@Tag("load")
class HotAuctionTest {

  private static final int BIDDERS = 8;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration MEASURED = Duration.ofSeconds(10);

  private static PostgresServer postgres;
  private static double byRowLock;

  @BeforeAll
  static void measureWhatIsUsual() throws Exception {
    postgres = PostgresServer.durable();
    AtomicLong amounts = new AtomicLong();
    try (RowLockedAuction auction = new RowLockedAuction(postgres.urlOfNewDatabase())) {
      byRowLock =
          Rate.of(BIDDERS, WARM_UP, MEASURED, () -> () -> auction.bid(amounts.incrementAndGet()));
    }
    System.out.printf("a transaction per bid, %d connections: %,.0f bids/s%n", BIDDERS, byRowLock);
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void aLaneInMemoryTakesThreeTimesAsManyBids() throws Exception {
    try (RunningCore core = RunningCore.onPostgres(postgres.urlOfNewDatabase())) {
      assertThat(atOnce(64, "in memory", core)).isGreaterThan(3 * byRowLock);
    }
  }

  @Test
  void aLaneInKafkaTakesMoreBids() throws Exception {
    try (RunningCore core = RunningCore.distributed(postgres.urlOfNewDatabase())) {
      assertThat(atOnce(64, "in Kafka", core)).isGreaterThan(byRowLock);
    }
  }

  /** Before that, with as many at once as there are connections. */
  private static double atOnce(int many, String lane, RunningCore core) throws Exception {
    double one = bidsPerSecond(core.outcry(), 1);
    double rate = bidsPerSecond(core.outcry(), many / BIDDERS);
    System.out.printf(
        "a lane %s: %,.0f bids/s of %d at once, %,.0f of %d%n", lane, one, BIDDERS, rate, many);
    return rate;
  }

  private static double bidsPerSecond(Outcry outcry, int outstanding) throws Exception {
    AuctionId auction = open(outcry);
    AtomicLong amounts = new AtomicLong();
    return Rate.of(
        BIDDERS,
        WARM_UP,
        MEASURED,
        () -> {
          UserId bidder = new UserId("bidder-" + Thread.currentThread().getId());
          Outstanding<Decision> asked = new Outstanding<>(outstanding);
          return () -> isAccepted(asked.add(bid(outcry, bidder, auction, amounts)));
        });
  }

  private static boolean isAccepted(Optional<Decision> decision) {
    return decision.filter(d -> d.result() != BidResult.REJECTED).isPresent();
  }

  private static CompletionStage<Decision> bid(
      Outcry outcry, UserId bidder, AuctionId auction, AtomicLong amounts) {
    long amount = amounts.incrementAndGet();
    BidKey key = new BidKey(Long.toString(amount));
    return outcry
        .placeBid()
        .place(new PlaceBid.Command(bidder, auction, key, Money.of(amount, "KRW")));
  }

  private static AuctionId open(Outcry outcry) {
    Instant now = Instant.now();
    Terms terms =
        new Terms(
            BiddingMode.OPEN,
            Money.of(1, "KRW"),
            IncrementTable.ONE_MINOR_UNIT,
            Optional.empty(),
            Schedule.fixed(now, now.plus(Duration.ofDays(1))));
    return outcry
        .openAuction()
        .open(new OpenAuction.Command(new UserId("seller"), "A radio", terms))
        .id();
  }
}
