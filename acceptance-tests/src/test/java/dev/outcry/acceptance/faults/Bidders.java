package dev.outcry.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.core.support.Together;
import dev.outcry.acceptance.wire.AuctionTwin;
import dev.outcry.acceptance.wire.BidAnswer;
import dev.outcry.acceptance.wire.HeardBid;
import dev.outcry.acceptance.wire.Person;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * People who bid at the same time in any of some auctions, each bid until it is decided, and then
 * once more.
 */
final class Bidders {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final List<AuctionTwin> auctions;
  private final List<One> people;
  private final Map<AuctionTwin, Deque<HeardBid>> heard = new ConcurrentHashMap<>();
  private List<CompletableFuture<Integer>> rounds = List.of();
  private volatile boolean enough;

  /**
   * @param servers where they are at the moment
   */
  Bidders(int size, List<AuctionTwin> auctions, Supplier<List<URI>> servers) {
    this.auctions = auctions;
    this.people = Stream.generate(() -> new One(Person.anyone(), servers)).limit(size).toList();
    auctions.forEach(auction -> heard.put(auction, new ConcurrentLinkedDeque<>()));
  }

  void start() {
    enough = false;
    rounds = Together.begin(people.size(), i -> people.get(i).bidOn(new Random(i)));
  }

  /** Returns once so many more bids are decided. */
  void awaitProgress(int bids) {
    int goal = decided() + bids;
    Awaitility.await()
        .atMost(PATIENCE)
        .failFast(this::nobodyWasToldOtherwise)
        .until(() -> decided() >= goal);
  }

  private void nobodyWasToldOtherwise() {
    rounds.stream()
        .filter(CompletableFuture::isCompletedExceptionally)
        .forEach(CompletableFuture::join);
  }

  /** Lets everybody come to an end; they may start again. */
  void stop() throws Exception {
    enough = true;
    for (CompletableFuture<Integer> round : rounds) {
      round.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
  }

  /** All bids that were decided in this auction. */
  List<HeardBid> heard(AuctionTwin auction) {
    return List.copyOf(heard.get(auction));
  }

  int decided() {
    return heard.values().stream().mapToInt(Deque::size).sum();
  }

  /** How many requests were not answered, or not finally. */
  int inVain() {
    return people.stream().mapToInt(one -> one.insistence.inVain()).sum();
  }

  private final class One {
    private final Person person;
    private final Insistence insistence;

    One(Person person, Supplier<List<URI>> servers) {
      this.person = person;
      this.insistence =
          new Insistence(
              person, servers, reply -> reply.status() < 500 && BidAnswer.isIn(reply.json()));
    }

    int bidOn(Random random) {
      int bids = 0;
      for (; !enough; bids++) {
        AuctionTwin auction = auctions.get(random.nextInt(auctions.size()));
        heard.get(auction).add(bid(auction, random));
      }
      return bids;
    }

    private HeardBid bid(AuctionTwin auction, Random random) {
      String key = Person.newKey();
      long amount = minimum(auction) + random.nextInt(500) - 50;
      Instant sent = Instant.now();
      BidAnswer answer = ask(auction, key, amount);
      HeardBid bid = new HeardBid(person, key, amount, sent, answer, Instant.now());
      assertThat(ask(auction, key, amount)).isEqualTo(answer);
      return bid;
    }

    /** As far as anybody has heard. */
    private long minimum(AuctionTwin auction) {
      HeardBid last = heard.get(auction).peekLast();
      return last == null ? auction.announced().minimum().minorUnits() : last.answer().minimum();
    }

    private BidAnswer ask(AuctionTwin auction, String key, long amount) {
      JsonNode body = Json.object().put("bidKey", key).put("amount", amount);
      Reply reply = insistence.ask((HttpApi http) -> http.post(auction.bids(), body));
      return BidAnswer.of(reply.json());
    }
  }
}
