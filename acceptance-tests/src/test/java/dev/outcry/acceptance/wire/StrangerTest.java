package dev.outcry.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.Inbox;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.client.StompClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Nothing of a room comes to, or from, somebody who is not in it. */
class StrangerTest {

  private final Person ann = Person.anyone();
  private final Person ben = Person.anyone();
  private final Person eve = Person.anyone();
  private final String room = ann.directRoomWith(ben);

  @Test
  void aRoomOfOthersLooksLikeNone() {
    ann.say(room, Person.newKey(), "secret");
    for (String path : List.of("", "/messages", "/sync", "/messages/by-key/" + Person.newKey())) {
      assertSame(eve.http().get(path(room, path)), eve.http().get(path("none", path)));
    }
    for (String path : List.of("/join", "/leave")) {
      assertSame(eve.http().post(path(room, path), ""), eve.http().post(path("none", path), ""));
    }
    JsonNode read = Json.object().put("lastReadSeq", 0);
    assertSame(
        eve.http().post(path(room, "/read"), read), eve.http().post(path("none", "/read"), read));
    assertSame(eve.say(room, Person.newKey(), "Hello"), eve.say("none", Person.newKey(), "Hello"));
    JsonNode edit = Json.object().put("content", "mine").put("expectedRev", 1);
    assertSame(
        eve.http().put(path(room, "/messages/1"), edit),
        eve.http().put(path("none", "/messages/1"), edit));
    assertSame(
        eve.http().delete(path(room, "/messages/1")),
        eve.http().delete(path("none", "/messages/1")));
    assertThat(ben.history(room)).hasSize(1);
  }

  @Test
  void aSubscriptionIsRefusedAndTheConnectionStays() {
    try (StompClient ear = eve.connect()) {
      Inbox errors = ear.listen("/user/queue/errors");
      Inbox heard = new Inbox();

      ear.subscribe("/topic/room." + room, heard);

      assertThat(errors.await("roomId", room).path("code").asString()).isEqualTo("ROOM_NOT_FOUND");
      ann.say(room, Person.newKey(), "secret");
      ear.listen("/user/queue/acks");
      assertThat(heard.messages()).isEmpty();
      assertThat(ear.isConnected()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/topic/**",
        "/topic/room.*",
        "/topic/room.%s/",
        "/topic/room.%s,/topic/room.x",
        "/topic/ROOM.%s",
        "/queue/acks",
        "/user/ann/queue/acks",
        "/app/chat.send"
      })
  void aPatternOrATrickIsDeniedAndEndsTheConnection(String destination) {
    StompClient ear = eve.connect();
    Inbox heard = new Inbox();

    ear.subscribe(destination.formatted(room), heard);

    assertThat(StompClient.await(ear.ended())).isIn("DESTINATION_DENIED", "MALFORMED_FRAME", "");
    ann.say(room, Person.newKey(), "secret");
    assertThat(heard.messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/topic/room.%s", "/user/queue/acks", "/user/ben/queue/acks", "/app/other"})
  void nobodySpeaksInTheServersName(String destination) {
    try (StompClient ear = ben.connect()) {
      Inbox heard = ear.listen("/topic/room." + room);
      Inbox acks = ear.listen("/user/queue/acks");
      StompClient mouth = ann.connect();

      mouth.send(destination.formatted(room), Json.object().put("content", "forged"));

      assertThat(StompClient.await(mouth.ended())).isIn("DESTINATION_DENIED", "");
      ann.say(room, Person.newKey(), "real");
      heard.await("content", "real");
      assertThat(heard.messages()).hasSize(1);
      assertThat(acks.messages()).isEmpty();
    }
  }

  private static String path(String room, String rest) {
    return "/api/rooms/" + room + rest;
  }

  /** The same to the letter, but for what is the same for no two answers. */
  private static void assertSame(Reply ofTheRoom, Reply ofNone) {
    assertThat(ofTheRoom.status()).isEqualTo(404);
    assertThat(withoutTrace(ofTheRoom)).isEqualTo(withoutTrace(ofNone));
    assertThat(ofTheRoom.body()).doesNotContain("secret");
  }

  private static String withoutTrace(Reply reply) {
    return reply.status() + reply.body().replaceAll("\"traceId\":\"[^\"]*\"", "");
  }
}
