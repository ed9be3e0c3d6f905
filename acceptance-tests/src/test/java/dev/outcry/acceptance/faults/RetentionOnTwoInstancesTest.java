package dev.outcry.acceptance.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.server.TwoInstances;
import dev.outcry.acceptance.wire.Person;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was said in groups is gone from all stores in time, and what two said to each other stays.
 */
class RetentionOnTwoInstancesTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  private final String words = "words" + UUID.randomUUID().toString().replace("-", "");
  private final String file = "file" + UUID.randomUUID().toString().replace("-", "");

  private final TwoInstances house =
      TwoInstances.start(instance -> instance.set("outcry.retention.group=PT10S"));
  private final Person ann = Person.at(house.uris().get(0));
  private final Person ben = Person.at(house.uris().get(1));

  @AfterEach
  void stop() {
    house.close();
  }

  @Test
  void whatIsTooOldIsGoneFromAllStoresButForItsPlaces() {
    String group = ann.groupWith(ben);
    String direct = ann.directRoomWith(ben);
    for (int i = 1; i <= 3; i++) {
      assertThat(ann.say(group, Person.newKey(), words + i).status()).isEqualTo(200);
    }
    String picture = sayWithFile(group);
    ann.say(direct, Person.newKey(), "between us");
    assertThat(stores()).contains(words, file);
    assertThat(unread(group)).isEqualTo(4);
    ben.http().post("/api/rooms/" + group + "/read", Json.object().put("lastReadSeq", 2));

    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(ben.history(group))
                    .hasSize(4)
                    .allMatch(entry -> entry.has("deletedAt"))
                    .allMatch(entry -> entry.path("content").isNull()));

    assertThat(stores()).doesNotContain(words, file, hex(words));
    assertThat(ben.http().get("/api/attachments/" + picture).status()).isEqualTo(404);
    assertThat(ben.missed(group, 0))
        .extracting(entry -> entry.path("rev").asLong())
        .containsExactly(5L, 6L, 7L, 8L);
    assertThat(unread(group)).isZero();
    assertThat(unread(direct)).isEqualTo(1);
    assertThat(ben.history(direct))
        .extracting(entry -> entry.path("content").asString())
        .containsExactly("between us");
    assertThat(ben.http().get("/api/search?q=" + words).json().path("messages")).isEmpty();
    assertThat(house.deadLetters()).isEmpty();
  }

  private String sayWithFile(String room) {
    HttpApi http = ann.http();
    Reply upload =
        http.upload(
            "/api/attachments", file + ".txt", "text/plain", (words + " too").getBytes(UTF_8));
    ObjectNode message = Json.object().put("content", "here");
    message.putArray("attachmentIds").add(upload.text("id"));
    assertThat(http.post("/api/rooms/" + room + "/messages", message).status()).isEqualTo(200);
    return upload.text("id");
  }

  private int unread(String room) {
    List<JsonNode> mine = ben.http().get("/api/rooms").json().findParents("unreadCount");
    return mine.stream()
        .filter(each -> each.path("id").asString().equals(room))
        .mapToInt(each -> each.path("unreadCount").asInt())
        .sum();
  }

  private String stores() {
    return String.join("\n", Stores.dump(house.servers()));
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(UTF_8));
  }
}
