package dev.outcry.acceptance.wire;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Inbox;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.client.StompClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Someone with an account, at one server. */
public record Person(String id, HttpApi http) {

  /** Somebody new, at the server whose turn it is. */
  public static Person anyone() {
    return at(House.next());
  }

  public static Person at(URI server) {
    String username = anyUsername();
    return of(server, signUp(server, username, username));
  }

  /** Who signed up there. */
  static Person of(URI server, Reply signedUp) {
    return new Person(signedUp.text("userId"), new HttpApi(server, signedUp.text("token")));
  }

  static Reply signUp(URI server, String username, String nickname) {
    ObjectNode form =
        Json.object()
            .put("email", username + "@example.org")
            .put("password", "correct horse")
            .put("nickname", nickname)
            .put("username", username);
    return new HttpApi(server, "").post("/api/auth/signup", form);
  }

  static String anyUsername() {
    return "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 24);
  }

  public StompClient connect() {
    return StompClient.connect(http.server(), http.token());
  }

  /** The id of the room of these two. */
  public String directRoomWith(Person other) {
    return openDirectRoomWith(other).text("id");
  }

  public Reply openDirectRoomWith(Person other) {
    return http.post("/api/rooms/direct", Json.object().put("targetUserId", other.id()));
  }

  /** The id of a new room of these people. */
  public String groupWith(Person... others) {
    ObjectNode body = Json.object().put("name", "Group");
    for (Person other : others) {
      body.withArray("memberIds").add(other.id());
    }
    return http.post("/api/rooms/group", body).text("id");
  }

  /** The id of a new auction from 10 dollars in steps of one, and from 20 of two and a half. */
  public String auctionUntil(Duration end) {
    return http.post("/api/auctions", clock(end)).text("id");
  }

  /** The same, which each bid makes last for so long again. */
  public String auctionExtendedBy(Duration more) {
    ObjectNode body = clock(more);
    body.putObject("softClose").put("window", more.toString()).put("extension", more.toString());
    return http.post("/api/auctions", body).text("id");
  }

  private static ObjectNode clock(Duration end) {
    ObjectNode body =
        Json.object()
            .put("title", "A clock")
            .put("currency", "USD")
            .put("startPrice", 1_000)
            .put("mode", "OPEN")
            .put("endsAt", Instant.now().plus(end).toString());
    body.putArray("increments").addObject().put("from", 0).put("increment", 100);
    body.withArray("increments").addObject().put("from", 2_000).put("increment", 250);
    return body;
  }

  public Reply say(String room, String key, String text, Person... mentioned) {
    ObjectNode body = Json.object().put("messageKey", key).put("content", text);
    for (Person person : mentioned) {
      body.withArray("mentions").add(person.id());
    }
    return http.post("/api/rooms/" + room + "/messages", body);
  }

  /** All entries of a room, oldest first. */
  public List<JsonNode> history(String room) {
    List<JsonNode> entries = new ArrayList<>();
    long after = 0;
    while (after >= 0) {
      Reply page = http.get("/api/rooms/%s/messages?size=100&after=%d".formatted(room, after));
      page.json().path("messages").forEach(entries::add);
      after = page.number("nextCursor");
    }
    return entries;
  }

  /** Everything that changed after a revision, in the order of revisions. */
  public List<JsonNode> missed(String room, long afterRev) {
    List<JsonNode> entries = new ArrayList<>();
    long rev = afterRev;
    boolean more = true;
    while (more) {
      Reply page = http.get("/api/rooms/%s/sync?limit=500&afterRev=%d".formatted(room, rev));
      page.json().path("entries").forEach(entries::add);
      rev = page.number("rev");
      more = page.json().path("hasMore").asBoolean();
    }
    return entries;
  }

  /** All of a room, as its moderators take it along. */
  public List<JsonNode> exported(String room) {
    return http.get("/api/rooms/" + room + "/export").body().lines().map(Json::read).toList();
  }

  /** What is sent to a room over STOMP. */
  public static ObjectNode message(String room, String key, String text) {
    return Json.object().put("roomId", room).put("messageKey", key).put("content", text);
  }

  public static String newKey() {
    return UUID.randomUUID().toString();
  }

  /** Entries alone, of what a subscription brought. */
  public static List<JsonNode> entries(Inbox inbox) {
    return inbox.messages().stream().filter(frame -> !frame.has("event")).toList();
  }
}
