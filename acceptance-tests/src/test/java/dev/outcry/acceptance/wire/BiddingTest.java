package dev.outcry.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outcry.acceptance.client.Inbox;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.client.StompClient;
import dev.outcry.acceptance.core.support.Together;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Promise 5, a fair hammer. */
class BiddingTest {

  private static final Duration FAR = Duration.ofDays(1);

  /** Long enough for a bid on servers that have only just started. */
  private static final Duration SOON = Duration.ofSeconds(6);

  private final Person seller = Person.anyone();

  @Test
  void everyAnswerIsWhatTheRulesSay() {
    String auction = auction(FAR);
    List<Person> bidders = Stream.generate(Person::anyone).limit(5).toList();
    OpenOutcry rules = new OpenOutcry(1_000, 0, 100, 2_000, 250);
    Random random = new Random(7);
    for (int i = 1; i <= 60; i++) {
      Person bidder = bidders.get(random.nextInt(5));
      long amount = rules.minimum() + random.nextInt(300) - 100;

      boolean counts = rules.bid(bidder.id(), amount);
      Reply reply = bid(bidder, auction, "bid-" + i, amount);

      assertThat(reply.status()).isEqualTo(counts ? 201 : 409);
      assertThat(reply.text("outcome")).isEqualTo(counts ? "LEADING" : "REJECTED");
      assertThat(reply.text("code")).isEqualTo(counts ? "" : "BID_TOO_LOW");
      assertThat(reply.number("bidSeq")).isEqualTo(i);
      assertThat(reply.number("price")).isEqualTo(rules.price());
      assertThat(reply.number("minimum")).isEqualTo(rules.minimum());
      assertThat(reply.json().path("leading").asBoolean())
          .isEqualTo(rules.leader().equals(bidder.id()));
      assertThat(view(bidder, auction).number("bidCount")).isEqualTo(rules.bids());
    }
  }

  @Test
  void of20EqualBidsAtOnceOneLeads() {
    String auction = auction(FAR);
    List<Person> bidders = Stream.generate(Person::anyone).limit(20).toList();

    List<Reply> replies = Together.run(20, i -> bid(bidders.get(i), auction, "only", 5_000));

    assertThat(replies).extracting(Reply::status).containsOnlyOnce(201).containsOnly(201, 409);
    assertThat(replies.stream().filter(reply -> reply.status() == 409))
        .allSatisfy(reply -> assertThat(reply.text("code")).isEqualTo("BID_TOO_LOW"));
    assertThat(bidders.stream().filter(b -> view(b, auction).json().path("leading").asBoolean()))
        .hasSize(1);
    assertThat(view(seller, auction).number("bidCount")).isEqualTo(1);
  }

  @Test
  void soldToWhoLeadsAtTheEnd() {
    Person bidder = Person.anyone();
    String auction = auction(SOON);
    bid(bidder, auction, "one", 1_500);

    Reply end = awaitEnd(seller, auction);

    assertThat(end.text("status")).isEqualTo("SOLD");
    assertThat(end.number("price")).isEqualTo(1_500);
    assertThat(end.text("winnerId")).isEqualTo(bidder.id());
    assertThat(bid(bidder, auction, "late", 9_000).text("code")).isEqualTo("AUCTION_ENDED");
    assertThat(bid(bidder, auction, "one", 1_500).status()).isEqualTo(201);
  }

  @Test
  void whoBidIsToldToTheBidderAndInTheEndToTheSeller() {
    Person bidder = Person.anyone();
    Person other = Person.anyone();
    String auction = auction(SOON);
    bid(bidder, auction, "one", 1_500);

    assertThat(bidOf(auction, other).has("bidderId")).isFalse();
    assertThat(bidOf(auction, other).path("price").asLong()).isEqualTo(1_500);
    assertThat(bidOf(auction, other).path("bidderMasked").asString()).contains("***");
    assertThat(bidOf(auction, bidder).path("own").asBoolean()).isTrue();
    assertThat(bidOf(auction, seller).has("bidderId")).isFalse();
    awaitEnd(seller, auction);
    assertThat(bidOf(auction, seller).path("bidderId").asString()).isEqualTo(bidder.id());
    assertThat(bidOf(auction, other).has("bidderId")).isFalse();
  }

  private static JsonNode bidOf(String auction, Person reader) {
    return reader.http().get("/api/auctions/" + auction + "/bids").json().path("bids").path(0);
  }

  @Test
  void unsoldWhereNobodyBids() {
    Reply end = awaitEnd(seller, auction(SOON));

    assertThat(end.text("status")).isEqualTo("UNSOLD");
    assertThat(end.text("reason")).isEqualTo("NO_BIDS");
  }

  @Test
  void overStompABidIsAnsweredAndEverybodyHearsOfIt() {
    Person bidder = Person.anyone();
    String auction = auction(FAR);
    try (StompClient stomp = bidder.connect();
        StompClient ear = seller.connect()) {
      Inbox answers = stomp.listen("/user/queue/bids");
      Inbox prices = ear.listen("/topic/auction." + auction);

      StompClient.await(stomp.send("/app/auction.bid", bidJson(auction, "one", 1_500)));
      stomp.send("/app/auction.bid", bidJson(auction, "two", 1_599));

      assertThat(answers.await("bidKey", "one").path("outcome").asString()).isEqualTo("LEADING");
      JsonNode refused = answers.await("bidKey", "two");
      assertThat(refused.path("outcome").asString()).isEqualTo("REJECTED");
      assertThat(refused.path("code").asString()).isEqualTo("BID_TOO_LOW");
      assertThat(refused.path("minimum").asLong()).isEqualTo(1_600);
      assertThat(prices.await("price", "1500").path("bidCount").asInt()).isEqualTo(1);
    }
  }

  private String auction(Duration until) {
    return seller.auctionUntil(until);
  }

  private static Reply bid(Person bidder, String auction, String key, long amount) {
    return bidder
        .http()
        .post(
            "/api/auctions/" + auction + "/bids",
            Json.object().put("bidKey", key).put("amount", amount));
  }

  private static ObjectNode bidJson(String auction, String key, long amount) {
    return Json.object().put("auctionId", auction).put("bidKey", key).put("amount", amount);
  }

  private static Reply view(Person viewer, String auction) {
    return viewer.http().get("/api/auctions/" + auction);
  }

  private static Reply awaitEnd(Person viewer, String auction) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> view(viewer, auction), end -> !end.text("status").equals("OPEN"));
  }
}
