package dev.outcry.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.Inbox;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.client.StompClient;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who is here is the same from wherever it is looked at. */
class PresenceTest {

  private final Person ann = Person.anyone();
  private final Person ben = Person.anyone();
  private final Person eve = Person.anyone();
  private final String room = ann.groupWith(ben);
  private final String topic = "/topic/room." + room + ".presence";

  @Test
  void whoComesAndGoesIsSeenByThoseWhoShareARoomAndNobodyElse() {
    StompClient watching = ben.connect();
    Inbox inRoom = watching.listen(topic);
    Inbox anywhere = watching.listen("/topic/presence");
    StompClient strange = eve.connect();
    Inbox elsewhere = strange.listen("/topic/presence");

    StompClient coming = ann.connect();
    JsonNode online = inRoom.await("status", "ONLINE");
    anywhere.await("status", "ONLINE");
    assertThat(online.path("userId").asString()).isEqualTo(ann.id());
    awaitOnline(ben, ann.id(), ben.id());

    coming.close();
    inRoom.await("status", "OFFLINE");
    anywhere.await("status", "OFFLINE");
    awaitOnline(ann, ben.id());

    assertThat(elsewhere.messages()).isEmpty();
    assertThat(eve.http().get(online()).status()).isEqualTo(404);
    watching.close();
    strange.close();
  }

  @Test
  void whoClosesOneOfTwoTabsIsStillHere() {
    StompClient watching = ben.connect();
    Inbox inRoom = watching.listen(topic);
    StompClient tab = ann.connect();
    StompClient other = ann.connect();
    inRoom.await("status", "ONLINE");
    awaitSessions(2);

    tab.close();
    awaitSessions(1);
    awaitOnline(ben, ann.id(), ben.id());
    assertThat(inRoom.where("status", "OFFLINE")).isEmpty();

    other.close();
    inRoom.await("status", "OFFLINE");
    watching.close();
  }

  @Test
  void whoLeftTheRoomHearsNoMoreOfIt() {
    Person cat = Person.anyone();
    assertThat(cat.http().post("/api/rooms/" + room + "/join", Json.object()).status())
        .isEqualTo(200);
    StompClient bens = ben.connect();
    StompClient cats = cat.connect();
    Inbox left = bens.listen(topic);
    Inbox stays = cats.listen(topic);
    assertThat(ben.http().post("/api/rooms/" + room + "/leave", Json.object()).status())
        .isEqualTo(204);

    StompClient coming = ann.connect();
    stays.await("userId", ann.id());

    assertThat(left.messages()).noneMatch(m -> m.path("userId").asString().equals(ann.id()));
    List.of(bens, cats, coming).forEach(StompClient::close);
  }

  @Test
  void eachSessionIsListedUntilItsLogInEnds() {
    StompClient one = ann.connect();
    StompClient other = ann.connect();
    awaitSessions(2);
    JsonNode session = ann.http().get("/api/sessions/me").json().get(0);
    assertThat(session.propertyNames())
        .containsExactlyInAnyOrder(
            "userId",
            "sessionId",
            "serverId",
            "serverHost",
            "serverPort",
            "serverUrl",
            "connectTime",
            "lastActiveTime");
    assertThat(session.path("userId").asString()).isEqualTo(ann.id());
    assertThat(session.path("serverPort").asInt()).isEqualTo(ann.http().server().getPort());

    other.close();
    awaitSessions(1);
    assertThat(ann.http().post("/api/auth/logout-all", Json.object()).status()).isEqualTo(204);

    assertThat(StompClient.await(one.ended())).isEqualTo("UNAUTHENTICATED");
    StompClient watching = ben.connect();
    awaitOnline(ben, ben.id());
    watching.close();
  }

  private void awaitSessions(int count) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> ann.http().get("/api/sessions/me").json().size() == count);
  }

  /** What this person is answered, once these and no others are. */
  private void awaitOnline(Person asking, String... ids) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              Reply reply = asking.http().get(online());
              assertThat(reply.json().valueStream().map(JsonNode::asString))
                  .containsExactlyInAnyOrder(ids);
            });
  }

  private String online() {
    return "/api/rooms/" + room + "/members/online";
  }
}
