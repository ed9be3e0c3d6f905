package dev.outcry.acceptance.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.core.support.Together;
import dev.outcry.acceptance.server.TwoInstances;
import dev.outcry.acceptance.wire.Person;
import dev.outcry.adapter.json.JsonCodecs;
import dev.outcry.application.port.out.RoomCommand;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.BodyDigest;
import dev.outcry.domain.timeline.Content;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One record in a hundred is nothing that anybody can read: nobody else notices. */
class UndecodableRecordsTest {

  private static final int MESSAGES = Integer.getInteger("outcry.faults.messages", 1_000);
  private static final int PER_SECOND = 200;
  private static final String LANE = "chat.messages";
  private static final List<String> LANES =
      List.of(LANE, "auction.bids", "chat.read-receipts", "notifications");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final TwoInstances outcry = TwoInstances.shared();
  private final List<HttpApi> administrator = outcry.administrators();
  private final Producer<String, byte[]> stranger =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", outcry.servers().kafka().bootstrapServers()),
          new StringSerializer(),
          new ByteArraySerializer());
  private final Set<String> before = letters().keySet();

  @AfterEach
  void close() {
    stranger.close();
  }

  @Test
  void whatIsStoredAndWhatIsSetAsideIsAllThatWasSent() throws Exception {
    Crowd crowd = new Crowd(5, outcry::uris);
    List<String> sent = new ArrayList<>();
    crowd.start(PER_SECOND);
    for (int i = 0; i < MESSAGES / 100; i++) {
      crowd.awaitProgress(100);
      String lane = LANES.get(i % LANES.size());
      sent.add(lane);
      send(new ProducerRecord<>(lane, i % 4 == 3 ? null : crowd.room(), garbage(i)));
    }
    crowd.assertNothingIsLostDoubledOrReordered();
    assertThat(crowd.longestAnswer()).isLessThan(Duration.ofSeconds(5));

    Map<String, JsonNode> letters = awaitLetters(sent.size());
    assertThat(letters.values())
        .extracting(letter -> letter.path("lane").asString())
        .containsExactlyInAnyOrderElementsOf(sent);
    assertThat(letters.values())
        .allSatisfy(
            letter ->
                assertThat(letter.path("reason").asString()).endsWith(".UndecodableException"));
    assertThat(letters.toString()).doesNotContain("secret");

    Reply replay = replay(administrator.get(0), letters.keySet());

    assertThat(replay.json().path("replayed")).hasSize(sent.size());
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(awaitLetters(sent.size())).doesNotContainKeys(ids(letters)));
  }

  @Test
  void whatCanBeReadByNowIsStoredOnceHoweverOftenItIsReplayed() throws Exception {
    Person ann = Person.at(outcry.uris().get(0));
    String room = ann.groupWith(Person.at(outcry.uris().get(1)));
    String recorded = Person.newKey();
    ann.say(room, recorded, "recorded");
    String missed = Person.newKey();
    for (String key : List.of(missed, recorded, missed)) {
      byte[] command = JsonCodecs.roomCommands().encode(post(ann, room, key));
      send(new ProducerRecord<>(LANE + ".dlt", room, command));
    }
    Set<String> letters = awaitLetters(3).keySet();

    assertThat(Together.run(2, instance -> replay(administrator.get(instance), letters).status()))
        .containsOnly(200);

    Awaitility.await().atMost(PATIENCE).until(() -> letters().keySet().equals(before));
    ann.say(room, Person.newKey(), "last");
    assertThat(ann.history(room))
        .extracting(entry -> entry.path("content").asString())
        .containsExactly("recorded", "text of " + missed, "last");
    assertThat(replay(administrator.get(0), letters).json().path("absent")).hasSize(3);
  }

  private static RoomCommand post(Person sender, String room, String key) {
    return new RoomCommand.Post(
        new RoomId(room),
        new UserId(sender.id()),
        MessageKey.parse(key),
        new Content.Message(new MessageText("text of " + key)),
        new BodyDigest(new byte[32]),
        Optional.empty());
  }

  private static byte[] garbage(int number) {
    return switch (number % 4) {
      case 0 -> "secret, and not JSON".getBytes(UTF_8);
      case 1 -> "{\"v\":99,\"body\":{\"type\":\"post\",\"text\":\"secret\"}}".getBytes(UTF_8);
      case 2 -> new byte[] {(byte) 0xC3, 0x28, 0};
      default -> "{\"v\":1,\"body\":{\"type\":\"secret\"}}".getBytes(UTF_8);
    };
  }

  private void send(ProducerRecord<String, byte[]> record) throws Exception {
    Future<RecordMetadata> sent = stranger.send(record);
    sent.get();
  }

  private static String[] ids(Map<String, JsonNode> letters) {
    return letters.keySet().toArray(String[]::new);
  }

  /** Those of this test. */
  private Map<String, JsonNode> awaitLetters(int count) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> {
              Map<String, JsonNode> letters = letters();
              letters.keySet().removeAll(before);
              return letters;
            },
            letters -> letters.size() == count);
  }

  /** All that are listed, page by page. */
  private Map<String, JsonNode> letters() {
    Map<String, JsonNode> letters = new TreeMap<>();
    String next = "";
    do {
      Reply page = administrator.get(1).get("/api/dead-letters?size=7" + next);
      assertThat(page.status()).isEqualTo(200);
      page.json().path("deadLetters").forEach(l -> letters.put(l.path("id").asString(), l));
      next = "&cursor=" + page.text("nextCursor");
    } while (!next.equals("&cursor="));
    return letters;
  }

  private static Reply replay(HttpApi administrator, Set<String> ids) {
    ObjectNode body = Json.object();
    ids.forEach(body.withArray("ids")::add);
    return administrator.post("/api/dead-letters", body);
  }
}
