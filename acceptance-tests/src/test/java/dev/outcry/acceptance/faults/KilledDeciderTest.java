package dev.outcry.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.server.ServerProcess;
import dev.outcry.acceptance.server.TwoInstances;
import dev.outcry.acceptance.wire.AuctionRecord;
import dev.outcry.acceptance.wire.AuctionTwin;
import dev.outcry.acceptance.wire.Person;
import dev.outcry.application.port.out.DeadLetters.Letter;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.IncrementTable;
import dev.outcry.domain.auction.Schedule;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.money.Money;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Promise 5: whoever decides is killed, and every bid is decided once, with one answer. */
class KilledDeciderTest {

  private static final int TIMES = Integer.getInteger("outcry.faults.killed-deciders", 1);

  /** So many that some are decided by each of three instances. */
  private static final int AUCTIONS = 24;

  private static final String BIDS_TAKEN =
      "kafka_consumer_fetch_manager_records_consumed_total{client_id=\"consumer-auction-bids-";

  private final TwoInstances survivors = TwoInstances.shared();
  private final List<URI> servers = new CopyOnWriteArrayList<>(survivors.uris());
  private final Person seller = Person.at(survivors.uris().get(0));

  @Test
  void noBidIsLostOrDecidedTwice() throws Exception {
    List<Letter> before = survivors.deadLetters();
    List<AuctionTwin> auctions = IntStream.range(0, AUCTIONS).mapToObj(i -> auction(i)).toList();
    Bidders bidders = new Bidders(8, auctions, () -> List.copyOf(servers));
    for (int kill = 1; kill <= TIMES; kill++) {
      try (ServerProcess victim = victim()) {
        URI uri = victim.awaitReady();
        servers.add(uri);
        bidders.start();
        awaitDeciding(uri);
        bidders.awaitProgress(100);
        int inVain = bidders.inVain();
        victim.kill();
        Awaitility.await().until(() -> bidders.inVain() > inVain);
        servers.remove(uri);
        bidders.stop();
      }
    }

    for (AuctionTwin auction : auctions) {
      AuctionRecord auctionRecord = new AuctionRecord(auction, seller, bidders.heard(auction));
      auctionRecord.assertEachDecidedOnce(survivors.uris());
      auctionRecord.assertLegalPrices();
    }
    assertThat(survivors.deadLetters()).isEqualTo(before);
  }

  private ServerProcess victim() {
    return ServerProcess.over(survivors.servers(), "decider", "outcry.limits.bids=0");
  }

  /** Returns once bids go through an instance's lane. */
  private static void awaitDeciding(URI instance) {
    HttpApi http = new HttpApi(instance, "");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                http.get("/actuator/prometheus")
                    .body()
                    .lines()
                    .anyMatch(line -> line.startsWith(BIDS_TAKEN) && !line.endsWith(" 0.0")));
  }

  private AuctionTwin auction(int i) {
    Instant now = Instant.now();
    BiddingMode[] modes = BiddingMode.values();
    return AuctionTwin.open(
        seller,
        "Lot " + i,
        new Terms(
            modes[i % modes.length],
            Money.of(1_000, "KRW"),
            IncrementTable.flat(100),
            Optional.empty(),
            Schedule.fixed(now.minusSeconds(10), now.plus(Duration.ofDays(1)))));
  }
}
