package dev.outcry.acceptance.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.client.StompClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whoever takes along all that is held about them finds it, from any instance, and no more. */
class ExportedPersonTest {

  private static final List<URI> SERVERS = House.all();

  private final Person ann = Person.at(SERVERS.get(0));
  private final Person ben = Person.anyone();
  private final Person cat = Person.anyone();
  private final HttpApi elsewhere =
      new HttpApi(SERVERS.get(SERVERS.size() - 1), ann.http().token());

  @Test
  void allThatIsHeldIsTakenAlongAndNothingOfOthers() {
    String direct = ann.directRoomWith(ben);
    String group = ben.groupWith(ann, cat);
    talk(direct, group);
    String file = upload();
    JsonNode ofBen = ben.http().get("/api/users/me").json();
    invite(ofBen.path("inviteCode").asString());
    ann.http().put("/api/blocks/" + cat.id(), Json.object());
    String own = prepareAuction();
    String bidOn = bidAgainstEachOther();
    ann.http().put("/api/auctions/" + bidOn + "/watch", Json.object());
    Reply inquiry =
        ann.http()
            .post(
                "/api/inquiries",
                Json.object().put("subject", "What of it").put("body", "is held about me?"));
    StompClient socket = ann.connect();
    awaitNotice();
    awaitSession();
    report(group);

    Reply export = elsewhere.get("/api/users/me/export");

    assertThat(export.status()).isEqualTo(200);
    Map<String, List<JsonNode>> held =
        export
            .body()
            .lines()
            .map(Json::read)
            .collect(groupingBy(line -> line.path("kind").asString()));
    JsonNode me = ann.http().get("/api/users/me").json();
    assertThat(data(held, "ACCOUNT")).containsExactly(me);
    assertThat(texts(held, "SESSION", "userId")).containsExactly(ann.id());
    assertThat(texts(held, "ROOM", "id")).contains(direct, group);
    assertThat(data(held, "ROOM"))
        .filteredOn(room -> room.path("id").asString().equals(direct))
        .singleElement()
        .matches(room -> room.path("userId").asString().equals(ben.id()))
        .matches(room -> room.path("lastReadSeq").asLong() == 1);
    assertThat(data(held, "MESSAGE"))
        .allMatch(entry -> entry.path("senderId").asString().equals(ann.id()))
        .allMatch(entry -> entry.path("reactions").isEmpty())
        .extracting(entry -> entry.path("content").asString("(deleted)"))
        .containsExactlyInAnyOrder("hello Ben", "hello all", "(deleted)");
    assertThat(texts(held, "FILE", "id")).containsExactly(file);
    assertThat(texts(held, "CONNECTION", "userId")).containsExactly(ben.id());
    assertThat(texts(held, "BLOCK", "userId")).containsExactly(cat.id());
    assertThat(texts(held, "NOTICE", "kind")).contains("MESSAGE");
    assertThat(data(held, "REPORT"))
        .singleElement()
        .matches(report -> report.path("roomId").asString().equals(group))
        .matches(report -> report.path("reason").asString().equals("rude"));
    assertThat(texts(held, "WATCHED_AUCTION", "auctionId")).containsExactly(bidOn);
    assertThat(data(held, "AUCTION"))
        .singleElement()
        .matches(line -> line.path("auction").path("id").asString().equals(own))
        .matches(line -> line.path("reservePrice").asLong() == 4_321);
    assertThat(data(held, "BID"))
        .singleElement()
        .matches(bid -> bid.path("auctionId").asString().equals(bidOn))
        .matches(bid -> bid.path("amount").asLong() == 5_678);
    assertThat(texts(held, "INQUIRY", "id")).containsExactly(inquiry.text("id"));
    assertThat(export.body())
        .doesNotContain(
            "mine alone",
            "so there",
            "91234",
            ofBen.path("email").asString(),
            ofBen.path("inviteCode").asString(),
            ofBen.path("nickname").asString());
    socket.close();

    Reply erased =
        ann.http().delete("/api/users/me", Json.object().put("password", "correct horse"));

    assertThat(erased.status()).isEqualTo(204);
    assertThat(ann.http().get("/api/users/me/export").status()).isEqualTo(401);
  }

  @Test
  void moreThanAPageIsTakenAlongWhole() {
    String room = ann.directRoomWith(ben);
    for (int i = 1; i <= 450; i++) {
      assertThat(ann.say(room, Person.newKey(), "no. " + i).status()).isEqualTo(200);
    }

    Reply export = elsewhere.get("/api/users/me/export");

    assertThat(export.body().lines().map(Json::read))
        .filteredOn(line -> line.path("kind").asString().equals("MESSAGE"))
        .extracting(line -> line.path("data").path("seq").asInt())
        .isEqualTo(IntStream.rangeClosed(1, 450).boxed().toList());
  }

  private void talk(String direct, String group) {
    long seq = ann.say(direct, Person.newKey(), "hello Ben").number("seq");
    ben.http().put("/api/rooms/%s/messages/%d/reactions/👍".formatted(direct, seq), Json.object());
    ann.say(group, Person.newKey(), "hello all");
    long taken = ann.say(group, Person.newKey(), "no more").number("seq");
    assertThat(ann.http().delete("/api/rooms/%s/messages/%d".formatted(group, taken)).status())
        .isEqualTo(200);
    ann.http().post("/api/rooms/" + direct + "/read", Json.object().put("lastReadSeq", 1));
    ben.say(group, Person.newKey(), "mine alone");
  }

  private String upload() {
    return ann.http()
        .upload("/api/attachments", "cat.txt", "text/plain", "a cat".getBytes(UTF_8))
        .text("id");
  }

  private void invite(String code) {
    assertThat(
            ann.http()
                .post("/api/connections/invite", Json.object().put("inviteCode", code))
                .status())
        .isEqualTo(200);
  }

  private String prepareAuction() {
    ObjectNode body =
        aLot(Duration.ofDays(1)).put("mode", "OPEN").put("reservePrice", 4_321).put("draft", true);
    return ann.http().post("/api/auctions", body).text("id");
  }

  /** Ann is outbid at once, but not by how much. */
  private String bidAgainstEachOther() {
    String auction =
        ben.http().post("/api/auctions", aLot(Duration.ofDays(1)).put("mode", "PROXY")).text("id");
    bid(ann, auction, 5_678);
    bid(cat, auction, 91_234);
    return auction;
  }

  private static ObjectNode aLot(Duration end) {
    return Json.object()
        .put("title", "A clock")
        .put("currency", "USD")
        .put("startPrice", 1_000)
        .put("endsAt", Instant.now().plus(end).toString());
  }

  private static void bid(Person bidder, String auction, long amount) {
    Reply bid =
        bidder
            .http()
            .post(
                "/api/auctions/" + auction + "/bids",
                Json.object().put("bidKey", Person.newKey()).put("amount", amount));
    assertThat(bid.status()).isEqualTo(201);
  }

  /** Of what Ben said there. */
  private void report(String room) {
    long seq = ben.say(room, Person.newKey(), "so there").number("seq");
    String place = "/api/rooms/%s/messages/%d/report".formatted(room, seq);
    assertThat(ann.http().post(place, Json.object().put("reason", "rude")).status()).isEqualTo(204);
  }

  private void awaitNotice() {
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(ann.http().get("/api/notifications").json().path("notifications"))
                    .extracting(notice -> notice.path("kind").asString())
                    .contains("MESSAGE"));
  }

  /** A session is told to the others a little after it began. */
  private void awaitSession() {
    Awaitility.await().until(() -> elsewhere.get("/api/sessions/me").json().size() == 1);
  }

  private static List<JsonNode> data(Map<String, List<JsonNode>> held, String kind) {
    return held.getOrDefault(kind, List.of()).stream().map(line -> line.path("data")).toList();
  }

  private static List<String> texts(
      Map<String, List<JsonNode>> held, String kind, String property) {
    return data(held, kind).stream().map(data -> data.path(property).asString()).toList();
  }
}
