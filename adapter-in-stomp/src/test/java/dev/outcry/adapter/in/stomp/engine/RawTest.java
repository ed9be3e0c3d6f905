package dev.outcry.adapter.in.stomp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.in.KickMember;
import dev.outcry.application.port.in.SignedIn;
import dev.outcry.domain.room.RoomId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Those who speak in JSON alone. */
class RawTest {

  private final House house = new House();
  private final SignedIn ann = house.someone("Ann");
  private final SignedIn bob = house.someone("Bob");

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"AUTH\",\"token\":\"nonsense\"}",
        "{\"type\":\"AUTH\"}",
        "{\"type\":\"AUTH\",\"token\":1}",
        "{\"type\":\"KEEP_ALIVE\"}",
        "{",
        "",
      })
  void whoCannotSayWhoTheyAreIsToldSoAndCut(String frame) {
    RawTalker client = new RawTalker(house.engine()).say(frame);

    assertThat(client.await("ERROR").path("code").asString()).isEqualTo("UNAUTHENTICATED");
    assertThat(client.awaitClose()).isEqualTo(1008);
  }

  @Test
  void whoSaysNothingIsGoneWithinTenSeconds() {
    RawTalker silent = new RawTalker(house.engine());

    house.skip(Duration.ofSeconds(7));

    assertThat(silent.awaitClose()).isEqualTo(1008);
    assertThat(house.engine().sessionCount()).isZero();
  }

  @Test
  void whoGivesNoSignOfLifeForAMinuteIsCut() {
    RawTalker client = new RawTalker(house.engine()).auth(ann.token().value());

    house.skip(Duration.ofSeconds(58));
    client.say("{\"type\":\"KEEP_ALIVE\"}").await("KEEP_ALIVE_RESPONSE");
    house.skip(Duration.ofSeconds(58));
    assertThat(client.isOver()).isFalse();
    house.skip(Duration.ofSeconds(1));

    assertThat(client.isOver()).isTrue();
    assertThat(house.engine().sessionCount()).isZero();
  }

  @Test
  void whoLogsOutIsShownOutWithinTenSeconds() {
    RawTalker client = new RawTalker(house.engine()).auth(ann.token().value());

    house.outcry().logOut().logOut(ann.token().value());
    for (int halfSeconds = 0; halfSeconds < 20 && client.of("ERROR").isEmpty(); halfSeconds++) {
      client.settle();
      house.skip(Duration.ofMillis(500));
    }

    assertThat(client.await("ERROR").path("code").asString()).isEqualTo("UNAUTHENTICATED");
    assertThat(client.awaitClose()).isEqualTo(1008);
  }

  @ParameterizedTest
  @CsvSource({
    "'{',                                        '',            MALFORMED_JSON",
    "'[]',                                       '',            MALFORMED_JSON",
    "'{}',                                       '',            UNKNOWN_TYPE",
    "'{\"type\":7}',                             '',            UNKNOWN_TYPE",
    "'{\"type\":\"DANCE\"}',                     DANCE,         UNKNOWN_TYPE",
    "'{\"type\":\"KEEP_ALIVE\",\"x\":1}',        KEEP_ALIVE,    UNKNOWN_FIELD",
    "'{\"type\":\"WRITE_MESSAGE\",\"content\":\"x\"}', WRITE_MESSAGE, INVALID_VALUE",
    "'{\"type\":\"ENTER_REQUEST\",\"channelId\":{\"id\":\"x\",\"y\":1}}', ENTER_REQUEST,"
        + " INVALID_VALUE",
    "'{\"type\":\"ENTER_REQUEST\",\"channelId\":\"nowhere\"}', ENTER_REQUEST, ROOM_NOT_FOUND",
    "'{\"type\":\"ACCEPT_REQUEST\",\"username\":\"nobody\"}', ACCEPT_REQUEST, CONNECTION_NOT_FOUND",
    "'{\"type\":\"CREATE_REQUEST\"}',            CREATE_REQUEST, INVALID_VALUE",
  })
  void whatMakesNoSenseIsRefusedAndSurvived(String frame, String type, String code) {
    RawTalker client = new RawTalker(house.engine()).auth(ann.token().value());

    client.say(frame);

    JsonNode error = client.await("ERROR");
    assertThat(error.path("code").asString()).isEqualTo(code);
    assertThat(error.path("messageType").asString()).isEqualTo(type);
    assertThat(error.path("message").asString()).isNotEmpty();
    client.say("{\"type\":\"KEEP_ALIVE\"}");
    client.await("KEEP_ALIVE_RESPONSE");
  }

  @Test
  void aBinaryFrameIsRefusedAndSurvivedAndOneTooLargeIsNot() {
    RawTalker client = new RawTalker(house.engine()).auth(ann.token().value());

    client.piece("{}".getBytes(StandardCharsets.UTF_8), true, true);
    assertThat(client.await("ERROR").path("code").asString()).isEqualTo("BINARY_FRAME");
    client.piece(new byte[40_000], false, false).piece(new byte[40_000], false, false);

    assertThat(client.await("ERROR", 2).path("code").asString()).isEqualTo("FRAME_TOO_LARGE");
    assertThat(client.awaitClose()).isEqualTo(1009);
  }

  @Test
  void whoeverIsInAChannelHearsAllOfItOnceAndInOrder() {
    RoomId room = house.room(ann, bob);
    RawTalker anns = new RawTalker(house.engine()).auth(ann.token().value());
    RawTalker bobs = new RawTalker(house.engine()).auth(bob.token().value());
    String enter = "{\"type\":\"ENTER_REQUEST\",\"channelId\":\"" + room + "\"}";
    bobs.say(enter).await("ENTER_RESPONSE");
    bobs.say(enter).await("ENTER_RESPONSE", 2);
    anns.say(enter).await("ENTER_RESPONSE");

    anns.say("{\"type\":\"WRITE_MESSAGE\",\"content\":\"one\",\"username\":\"ignored\"}");
    anns.say("{\"type\":\"WRITE_MESSAGE\",\"content\":\"two\"}");

    anns.await("WRITE_RESPONSE", 2);
    bobs.await("NOTIFY_MESSAGE", 2);
    JsonNode first = bobs.of("NOTIFY_MESSAGE").get(0);
    assertThat(first.path("channelId").path("id").asString()).isEqualTo(room.value());
    assertThat(first.path("username").asString()).isEqualTo(ann.user().username().value());
    assertThat(bobs.of("NOTIFY_MESSAGE"))
        .extracting(each -> each.path("content").asString())
        .containsExactly("one", "two");
    bobs.say("{\"type\":\"LEAVE_REQUEST\"}").await("LEAVE_RESPONSE");
    house.say(ann, room, "three");
    anns.await("NOTIFY_MESSAGE", 3);
    assertThat(bobs.of("NOTIFY_MESSAGE")).hasSize(2);
  }

  @Test
  void whoIsRemovedHearsNothingMore() {
    RoomId room = house.room(ann, bob);
    RawTalker bobs = new RawTalker(house.engine()).auth(bob.token().value());
    bobs.say("{\"type\":\"ENTER_REQUEST\",\"channelId\":{\"id\":\"" + room + "\"}}");
    bobs.await("ENTER_RESPONSE");

    house
        .outcry()
        .kickMember()
        .kick(new KickMember.Command(ann.user().id(), room, bob.user().id()));

    bobs.await("NOTIFY_REMOVED");
    house.say(ann, room, "he is gone");
    bobs.say("{\"type\":\"WRITE_MESSAGE\",\"content\":\"x\"}");
    assertThat(bobs.await("ERROR").path("code").asString()).isEqualTo("INVALID_VALUE");
    assertThat(bobs.of("NOTIFY_MESSAGE").toString()).doesNotContain("he is gone");
  }

  @Test
  void invitationsAreToldAndAnswered() {
    RawTalker anns = new RawTalker(house.engine()).auth(ann.token().value());
    RawTalker bobs = new RawTalker(house.engine()).auth(bob.token().value());
    String code = house.codeOf(bob).value();

    anns.say("{\"type\":\"INVITE_REQUEST\",\"userInviteCode\":\"" + code + "\"}");
    String inviter = bobs.await("NOTIFY_INVITE").path("username").asString();
    bobs.say("{\"type\":\"ACCEPT_REQUEST\",\"username\":\"" + inviter + "\"}");

    bobs.await("ACCEPT_RESPONSE");
    assertThat(anns.await("NOTIFY_ACCEPT").path("username").asString())
        .isEqualTo(bob.user().username().value());
    assertThat(bobs.of("NOTIFY_ACCEPT")).isEmpty();
    anns.say("{\"type\":\"LIST_REQUEST\",\"status\":\"ACCEPTED\"}");
    assertThat(anns.await("LIST_RESPONSE").path("connections").size()).isEqualTo(1);
  }

  @Test
  void whoeverIsThereIsToldThatTheServerStops() {
    RawTalker client = new RawTalker(house.engine()).auth(ann.token().value());

    house.engine().drain();

    assertThat(client.awaitClose()).isEqualTo(1012);
    assertThat(client.of("NOTIFY_DRAINING")).hasSize(1);
  }
}
