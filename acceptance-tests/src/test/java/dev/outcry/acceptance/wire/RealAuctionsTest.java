package dev.outcry.acceptance.wire;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.core.support.Together;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.Bid;
import dev.outcry.domain.auction.BidOutcome;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.auction.IncrementTable;
import dev.outcry.domain.auction.IncrementTable.Bracket;
import dev.outcry.domain.auction.Schedule;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * Auctions that were held on eBay in 2003, from the data set of W. Jank and G. Shmueli
 * (modelingonlineauctions.com), bid by bid over HTTP: each bid is answered as the domain alone
 * answers it. One in so many of them, or all.
 */
class RealAuctionsTest {

  /** Beside the project where it is built, not in it: the data is not ours to pass on. */
  private static final Path FILE =
      Path.of("..", "..", "shared", "data", "real-auctions", "bids.csv");

  private static final int ONE_IN = Integer.getInteger("outcry.faults.one-real-auction-in", 32);
  private static final int AT_ONCE = 4;

  /** From this price on, by so much, in cents. */
  private static final long[][] INCREMENTS = {
    {0, 5},
    {100, 25},
    {500, 50},
    {2_500, 100},
    {10_000, 250},
    {25_000, 500},
    {50_000, 1_000},
    {100_000, 2_500},
    {250_000, 5_000},
    {500_000, 10_000}
  };

  private final Person seller = Person.anyone();
  private final Map<String, Person> bidders = new ConcurrentHashMap<>();

  private record Row(String auction, long startPrice, String bidder, long amount) {
    static Row of(String line) {
      String[] cells = line.split(",");
      return new Row(cells[0], Long.parseLong(cells[3]), cells[6], Long.parseLong(cells[7]));
    }
  }

  @Test
  void everyBidIsAnsweredAsTheDomainDoes() throws IOException {
    assumeTrue(Files.exists(FILE), "NOT PLAYED: the real auctions are not there");
    List<List<Row>> auctions;
    try (Stream<String> lines = Files.lines(FILE)) {
      auctions =
          List.copyOf(
              lines
                  .skip(1)
                  .map(Row::of)
                  .collect(groupingBy(Row::auction, LinkedHashMap::new, toList()))
                  .values());
    }
    List<List<Row>> played =
        IntStream.range(0, auctions.size())
            .filter(i -> i % ONE_IN == 0)
            .mapToObj(auctions::get)
            .toList();

    // However long they take: who waits for an answer to a bid does not wait for ever.
    Together.begin(
            AT_ONCE,
            turn ->
                IntStream.range(0, played.size())
                    .filter(i -> i % AT_ONCE == turn)
                    .map(i -> play(played.get(i)))
                    .sum())
        .forEach(CompletableFuture::join);

    assertThat(bidders).hasSizeGreaterThan(10);
  }

  private int play(List<Row> rows) {
    Row first = rows.get(0);
    AuctionTwin twin =
        AuctionTwin.open(seller, "Auction " + first.auction(), terms(first.startPrice()));
    Auction auction = twin.announced();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      Person bidder = bidders.computeIfAbsent(row.bidder(), name -> Person.anyone());
      Bid bid = twin.bid(bidder, "bid-" + i, row.amount(), auction.terms().schedule().startsAt());
      BidOutcome outcome = auction.place(bid);
      auction = outcome.auction();
      assertAnswers(reply(bidder, twin, bid), Decision.of(bid, outcome));
    }
    return rows.size();
  }

  /** By the instance whose turn it is. */
  private static Reply reply(Person bidder, AuctionTwin auction, Bid bid) {
    ObjectNode body =
        Json.object().put("bidKey", bid.key().value()).put("amount", bid.amount().minorUnits());
    return new HttpApi(House.next(), bidder.http().token()).post(auction.bids(), body);
  }

  private static void assertAnswers(Reply reply, Decision decision) {
    assertThat(reply.text("outcome")).isEqualTo(decision.result().name());
    assertThat(reply.number("bidSeq")).isEqualTo(decision.seq());
    assertThat(reply.number("price")).isEqualTo(decision.state().price().minorUnits());
    assertThat(reply.number("minimum")).isEqualTo(decision.state().minimum().minorUnits());
    assertThat(reply.json().path("leading").asBoolean()).isEqualTo(decision.state().leading());
  }

  private static Terms terms(long startPrice) {
    List<Bracket> brackets =
        Stream.of(INCREMENTS).map(bracket -> new Bracket(bracket[0], bracket[1])).toList();
    Instant now = Instant.now();
    return new Terms(
        BiddingMode.PROXY,
        Money.of(startPrice, "USD"),
        new IncrementTable(brackets),
        Optional.empty(),
        Schedule.fixed(now.minusSeconds(10), now.plus(Duration.ofDays(1))));
  }
}
