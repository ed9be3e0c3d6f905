package dev.outcry.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.Inbox;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.client.StompClient;
import dev.outcry.acceptance.server.RunningServer;
import dev.outcry.acceptance.server.TwoInstances;
import dev.outcry.acceptance.wire.Person;
import dev.outcry.adapter.json.UndecodableException;
import dev.outcry.adapter.out.kafka.Groups;
import dev.outcry.application.port.out.DeadLetters.Letter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Promise 5: whoever takes everything again comes to what is there already. */
class ReplayedTopicsTest {

  private static final Map<String, String> LANES =
      Map.of(
          "messages",
          "chat.messages",
          "bids",
          "auction.bids",
          "read-receipts",
          "chat.read-receipts",
          "notifications",
          "notifications");

  /** Of the bids that counted. */
  private static final int NOTES = 2;

  /** All that other tests have said and bid comes again, too. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final TwoInstances outcry = TwoInstances.shared();
  private final Person ann = Person.at(outcry.uris().get(0));
  private final Person ben = Person.at(outcry.uris().get(1));
  private final String room = ann.groupWith(ben);
  private final String auction = ann.auctionUntil(Duration.ofDays(1));

  @Test
  void everyTopicFromItsBeginningChangesNothing() {
    talkAndBid();
    Map<String, Object> before = Readable.to(ann, ben, room, auction);
    List<Letter> failed = whatFailed();
    long headRev = ann.http().get("/api/rooms/" + room).number("headRev");
    try (StompClient stomp = ben.connect()) {
      Inbox heard = stomp.listen("/topic/room." + room);
      Inbox prices = stomp.listen("/topic/auction." + auction);
      List<JsonNode> asItStands = prices.awaitCount(1);

      String suffix = "-" + UUID.randomUUID();
      try (RunningServer again = startAsAnotherGroup(suffix)) {
        awaitAllRead(suffix);
        assertThat(again.uri()).isNotIn(outcry.uris());
        assertThat(Readable.to(ann, ben, room, auction)).isEqualTo(before);
        assertThat(Person.entries(heard)).isEmpty();
        assertThat(prices.messages()).isEqualTo(asItStands);
      }
      assertThat(whatFailed()).isEqualTo(failed);

      Reply next = ben.say(room, Person.newKey(), "next");
      assertThat(next.number("rev")).isEqualTo(headRev + 1);
      heard.await("content", "next");
    }
  }

  private void talkAndBid() {
    String key = Person.newKey();
    ann.say(room, key, "first");
    ann.say(room, key, "first");
    ben.say(room, Person.newKey(), "second");
    ann.http().put(messages() + "/1", Json.object().put("content", "again").put("expectedRev", 1));
    ben.http().delete(messages() + "/2");
    ann.http().post("/api/rooms/" + room + "/read", Json.object().put("lastReadSeq", 1));
    for (int i = 1; i <= 5; i++) {
      ObjectNode bid = Json.object().put("bidKey", "bid-" + i).put("amount", 1_000 + i % 3 * 500);
      ben.http().post("/api/auctions/" + auction + "/bids", bid);
    }
    String lot = ann.http().get("/api/auctions/" + auction).text("roomId");
    Awaitility.await().atMost(PATIENCE).until(() -> ann.history(lot).size() == NOTES);
  }

  /** But for what nobody can decode, which is set aside as often as it is taken. */
  private List<Letter> whatFailed() {
    String undecodable = UndecodableException.class.getName();
    return outcry.deadLetters().stream()
        .filter(letter -> !letter.reason().equals(undecodable))
        .toList();
  }

  private String messages() {
    return "/api/rooms/" + room + "/messages";
  }

  private RunningServer startAsAnotherGroup(String suffix) {
    RunningServer.Builder builder =
        RunningServer.over(outcry.servers()).set("outcry.instance.id=again");
    LANES.forEach(
        (lane, topic) -> builder.set("outcry.kafka.%s.group=%s".formatted(lane, topic + suffix)));
    return builder.start();
  }

  /** Returns when these groups have handled everything there was. */
  private void awaitAllRead(String suffix) {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            outcry.servers().kafka().bootstrapServers());
    try (Admin admin = Admin.create(settings)) {
      for (String topic : LANES.values()) {
        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> Groups.isDone(admin, topic, topic + suffix));
      }
    }
  }
}
