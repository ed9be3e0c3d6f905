package dev.outcry.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.StompClient;
import dev.outcry.acceptance.core.support.Together;
import dev.outcry.acceptance.server.TwoInstances;
import dev.outcry.acceptance.wire.Person;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Promise 2: one copy, over any instance and any number of retries. */
class RepeatsTest {

  private static final int KEYS = Integer.getInteger("outcry.faults.keys", 2_000);

  private final TwoInstances outcry = TwoInstances.shared();

  @Test
  void everyKeySentTwoToSixTimesOverBothInstancesIsOneEntry() {
    Person ann = Person.at(outcry.uris().get(0));
    Person ben = Person.at(outcry.uris().get(1));
    String room = ann.groupWith(ben);
    List<String> keys = Stream.generate(Person::newKey).limit(KEYS).toList();

    Together.run(2, instance -> sendAll(outcry.uris().get(instance), ann, room, keys));

    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> ann.http().get("/api/rooms/" + room).number("headSeq") >= KEYS);
    List<JsonNode> history = ben.history(room);
    assertThat(history)
        .extracting(entry -> entry.path("messageKey").asString())
        .containsExactlyInAnyOrderElementsOf(keys);
    assertThat(history.get(KEYS - 1).path("seq").asInt()).isEqualTo(KEYS);
  }

  /**
   * Each key one to three times, over this instance alone; the receipt of each means that its lane
   * has it.
   */
  private static int sendAll(URI server, Person who, String room, List<String> keys) {
    Random random = new Random(7);
    List<CompletableFuture<Void>> receipts = new ArrayList<>();
    HttpApi http = new HttpApi(server, who.http().token());
    try (StompClient stomp = StompClient.connect(server, http.token())) {
      for (String key : keys) {
        int times = random.nextInt(3);
        for (int i = 0; i <= times; i++) {
          receipts.add(stomp.send("/app/chat.send", Person.message(room, key, "text of " + key)));
        }
      }
      receipts.forEach(StompClient::await);
    }
    return receipts.size();
  }
}
