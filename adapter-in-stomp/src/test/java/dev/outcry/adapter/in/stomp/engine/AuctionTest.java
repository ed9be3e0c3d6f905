package dev.outcry.adapter.in.stomp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.in.SignedIn;
import dev.outcry.domain.auction.Auction;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AuctionTest {

  private final House house = new House();
  private final SignedIn seller = house.someone("Sally");
  private final Auction auction = house.auction(seller);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void ofTwentyEqualBidsOneLeads() {
    Client watcher = house.connected(house.someone("Watcher"));
    watcher.subscribe("auction", "/topic/auction." + auction.id());
    List<Client> bidders =
        IntStream.range(0, 20).mapToObj(i -> house.connected(house.someone("Bidder"))).toList();

    bidders.forEach(bidder -> bidder.sendTo("/app/auction.bid", bid("k", "1000"), "receipt:bid"));

    bidders.forEach(bidder -> bidder.await("answer", f -> f.is("bids", "bidKey", "k")));
    List<JsonNode> answers = bidders.stream().map(bidder -> bidder.on("bids").get(0)).toList();
    assertThat(answers).filteredOn(a -> is(a, "LEADING")).hasSize(1);
    assertThat(answers)
        .filteredOn(a -> is(a, "REJECTED"))
        .hasSize(19)
        .allMatch(a -> a.get("code").stringValue().equals("BID_TOO_LOW"))
        .allMatch(a -> a.get("minimum").longValue() == 1_001);
    assertThat(bidders)
        .filteredOn(b -> b.said().stream().anyMatch(f -> f.header("receipt-id").equals("bid")))
        .hasSize(1);
    Awaitility.await().until(() -> watcher.on("auction").size() == 2);
    assertThat(watcher.on("auction").get(0).get("version").longValue()).isZero();
    JsonNode after = watcher.on("auction").get(1);
    assertThat(after.get("price").longValue()).isEqualTo(1_000);
    assertThat(after.get("leaderMasked").stringValue()).isEqualTo("B***r");
    assertThat(after.get("status").stringValue()).isEqualTo("OPEN");
    assertThat(after.toString()).doesNotContain("Bidder");
  }

  @Test
  void theAuctionsRoomIsOpenToReadAndTellsOfBids() {
    Client reader = house.connected(house.someone("Reader"));
    reader.subscribe("room", "/topic/room." + auction.lot().roomId());
    Client bidder = house.connected(house.someone("Bidder"));

    bidder.sendTo("/app/auction.bid", bid("k", "5000"));

    JsonNode note = reader.await("note", f -> f.is("room", "code", "BID")).json();
    assertThat(note.get("type").stringValue()).isEqualTo("SYSTEM");
    assertThat(note.get("params").get("price").longValue()).isEqualTo(5_000);
    assertThat(note.has("senderNickname")).isFalse();
  }

  @Test
  void aRepeatedBidGetsTheFirstAnswer() {
    Client bidder = house.connected(house.someone("Bidder"));

    bidder.sendTo("/app/auction.bid", bid("k", "2000"));
    bidder.sendTo("/app/auction.bid", bid("k", "2000"));
    bidder.sendTo("/app/auction.bid", bid("k", "3000"));

    Awaitility.await().until(() -> bidder.on("bids").size() == 3);
    assertThat(bidder.on("bids").get(0)).isEqualTo(bidder.on("bids").get(1));
    assertThat(bidder.on("bids").get(2).get("code").stringValue()).isEqualTo("KEY_REUSED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10.5                 | INVALID_VALUE
          "1000"               | INVALID_VALUE
          -1                   | INVALID_VALUE
          0                    | INVALID_VALUE
          9007199254740992     | INVALID_VALUE
          99999999999999999999 | INVALID_VALUE
          1e400                | INVALID_VALUE
          1e3                  | INVALID_VALUE
          NaN                  | MALFORMED_JSON
          null                 | INVALID_VALUE
          999                  | BID_TOO_LOW
          1000,"currency":"USD"| CURRENCY_MISMATCH
          1000,"currency":"XYZ"| INVALID_VALUE
          1000,"bidder":"x"    | UNKNOWN_FIELD
          1000,"expectedVersion":3 | PRICE_MOVED
          """)
  void moneyIsWholeAndWhatIsWrongIsRejected(String amount, String code) {
    Client bidder = house.connected(house.someone("Bidder"));

    bidder.sendTo("/app/auction.bid", bid("k", amount), "receipt:no");

    JsonNode answer = bidder.await("answer", f -> f.is("bids", "outcome", "REJECTED")).json();
    assertThat(answer.get("code").stringValue()).isEqualTo(code);
    assertThat(bidder.said()).noneMatch(f -> f.header("receipt-id").equals("no"));
  }

  @Test
  void anUnknownAuctionIsRefusedOnTheQueueThatAsked() {
    Client client = house.connected(house.someone("Someone"));

    client.sendTo("/app/auction.bid", "{\"auctionId\":\"x\",\"bidKey\":\"k\",\"amount\":1}");
    String receipt = client.subscribeOnly("a", "/topic/auction.x");

    assertThat(client.await("bid", f -> f.is("bids", "auctionId", "x")).json().toString())
        .isEqualTo(
            "{\"auctionId\":\"x\",\"bidKey\":\"k\",\"outcome\":\"REJECTED\","
                + "\"reason\":\"AUCTION_NOT_FOUND\",\"code\":\"AUCTION_NOT_FOUND\",\"retryable\":false}");
    Client.Said refused = client.await("error", f -> f.is("errors", "receiptId", receipt));
    assertThat(refused.json().get("code").stringValue()).isEqualTo("AUCTION_NOT_FOUND");
  }

  @Test
  void aClientThatIsBehindGetsTheLatestStateOnly() {
    Client slow = house.connected(house.someone("Slow"));
    slow.subscribe("auction", "/topic/auction." + auction.id());
    slow.subscribe("room", "/topic/room." + auction.lot().roomId());
    slow.stopReading();
    Client bidder = house.connected(house.someone("Bidder"));
    Client other = house.connected(house.someone("Other"));

    for (int i = 0; i < 300; i++) {
      (i % 2 == 0 ? bidder : other).sendTo("/app/auction.bid", bid("k" + i, "" + (1_000 + i)));
      int n = i;
      (i % 2 == 0 ? bidder : other).await("answer", f -> f.is("bids", "bidKey", "k" + n));
    }
    int before = slow.on("auction").size();
    Awaitility.await()
        .until(
            () -> {
              slow.readAll();
              return slow.on("auction").get(slow.on("auction").size() - 1).get("version").asInt()
                  == 300;
            });

    assertThat(before).isLessThan(300);
    assertThat(slow.on("auction").size()).isEqualTo(before + 1);
    Awaitility.await()
        .until(
            () -> {
              slow.readAll();
              return slow.on("room").size() == 300;
            });
  }

  private String bid(String key, String amount) {
    return "{\"auctionId\":\""
        + auction.id()
        + "\",\"bidKey\":\""
        + key
        + "\",\"amount\":"
        + amount
        + "}";
  }

  private static boolean is(JsonNode answer, String result) {
    return answer.get("outcome").stringValue().equals(result);
  }
}
