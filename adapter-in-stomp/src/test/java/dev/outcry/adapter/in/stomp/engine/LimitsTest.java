package dev.outcry.adapter.in.stomp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.in.SignedIn;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.limit.Limits;
import dev.outcry.domain.limit.RateLimit;
import dev.outcry.domain.room.RoomId;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Too much at once is refused, and is no reason to go; unless it never ends. */
class LimitsTest {

  private static final RateLimit FIVE_AT_ONCE = RateLimit.perSecond(0.001, 5);

  private final House house =
      new House(
          new Limits(
              FIVE_AT_ONCE,
              FIVE_AT_ONCE,
              RateLimit.NONE,
              RateLimit.NONE,
              RateLimit.NONE,
              RateLimit.NONE,
              RateLimit.NONE));
  private final SignedIn ann = house.someone("Ann");
  private final SignedIn bob = house.someone("Bob");
  private final RoomId room = house.room(ann, bob);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void oneWhoSendsTooMuchIsToldWhenToGoOn() {
    Client client = house.connected(ann);

    for (int i = 1; i <= 6; i++) {
      say(client, "receipt:" + i);
    }

    JsonNode refusal = client.awaitAck("FAILED").json();
    assertThat(refusal.path("code").asString()).isEqualTo("RATE_LIMITED");
    assertThat(refusal.path("retryable").asBoolean()).isTrue();
    assertThat(refusal.path("retryAfterMs").asLong()).isBetween(1L, 1_000_000L);
    assertThat(refusal.path("roomId").asString()).isEqualTo(room.value());
    assertThat(client.said()).noneMatch(frame -> frame.header("receipt-id").equals("6"));
    client.subscribe("room", "/topic/room." + room);
    assertThat(client.isAborted()).isFalse();
  }

  @Test
  void allSocketsOfOneCountTogetherAndOthersDoNot() {
    Client phone = house.connected(ann);
    Client desk = house.connected(ann);
    Client other = house.connected(bob);

    for (int i = 0; i < 20; i++) {
      say(phone);
      say(desk);
    }
    say(other);

    other.awaitAck("PERSISTED");
    Awaitility.await().until(() -> answers(phone) == 20 && answers(desk) == 20);
    assertThat(count(phone, "ACCEPTED") + count(desk, "ACCEPTED")).isEqualTo(5);
  }

  @Test
  void oneWhoSpeaksInJsonAloneIsToldAndCountedTheSame() {
    RawTalker raw = new RawTalker(house.engine()).auth(ann.token().value());
    Client client = house.connected(ann);
    for (int i = 0; i < 5; i++) {
      say(raw);
    }
    raw.await("WRITE_RESPONSE", 5);

    say(raw);
    say(client);

    JsonNode refusal = raw.await("ERROR");
    assertThat(refusal.path("code").asString()).isEqualTo("RATE_LIMITED");
    assertThat(refusal.path("messageType").asString()).isEqualTo("WRITE_MESSAGE");
    assertThat(refusal.path("retryable").asBoolean()).isTrue();
    assertThat(refusal.path("retryAfterMs").asLong()).isBetween(1L, 1_000_000L);
    client.awaitAck("FAILED");
    assertThat(raw.of("WRITE_RESPONSE")).hasSize(5);
    raw.say("{\"type\":\"KEEP_ALIVE\"}").await("KEEP_ALIVE_RESPONSE");
    assertThat(raw.isOver()).isFalse();
  }

  @Test
  void oneWhoBidsTooOftenIsRejected() {
    Auction auction = house.auction(ann);
    Client client = house.connected(bob);

    for (int i = 0; i < 6; i++) {
      client.sendTo(
          "/app/auction.bid",
          "{\"auctionId\":\"%s\",\"bidKey\":\"b%d\",\"amount\":%d}"
              .formatted(auction.id(), i, 1_000 + 100 * i));
    }

    JsonNode refusal =
        client.await("rejection", said -> said.is("bids", "reason", "RATE_LIMITED")).json();
    assertThat(refusal.path("outcome").asString()).isEqualTo("REJECTED");
    assertThat(refusal.path("bidKey").asString()).isEqualTo("b5");
    assertThat(refusal.path("retryable").asBoolean()).isTrue();
    assertThat(refusal.path("retryAfterMs").asLong()).isPositive();
  }

  @Test
  void oneWhoNeverStopsIsShownOut() {
    Client client = house.connected(ann);
    for (int i = 0; i < Flood.MOST + 5; i++) {
      say(client);
    }
    Awaitility.await().until(() -> answers(client) >= Flood.MOST + 5);
    assertThat(client.isAborted()).isFalse();

    say(client);

    assertThat(client.awaitClose()).isEqualTo(1008);
  }

  @Test
  void oneWhoNeverStopsInJsonAloneIsShownOutToo() {
    RawTalker raw = new RawTalker(house.engine()).auth(ann.token().value());
    for (int i = 0; i < Flood.MOST + 5; i++) {
      say(raw);
    }
    raw.await("ERROR", Flood.MOST);
    assertThat(raw.isOver()).isFalse();

    say(raw);

    assertThat(raw.awaitClose()).isEqualTo(1008);
  }

  @Test
  void aFloodIsManyInTenSeconds() {
    Flood flood = new Flood();
    for (int i = 0; i < 3 * Flood.MOST; i++) {
      assertThat(flood.rises(i * Flood.MILLIS / Flood.MOST)).isFalse();
    }
    long now = 3 * Flood.MILLIS;
    for (int i = 0; i < Flood.MOST; i++) {
      assertThat(flood.rises(now)).isFalse();
    }
    assertThat(flood.rises(now)).isTrue();
  }

  private void say(Client client, String... headers) {
    client.sendTo(
        "/app/chat.send", "{\"roomId\":\"%s\",\"content\":\"hello\"}".formatted(room), headers);
  }

  private void say(RawTalker raw) {
    raw.say(
        "{\"type\":\"WRITE_MESSAGE\",\"channelId\":\"%s\",\"content\":\"hello\"}".formatted(room));
  }

  private static long answers(Client client) {
    return count(client, "ACCEPTED") + count(client, "FAILED");
  }

  private static long count(Client client, String status) {
    List<JsonNode> acks = client.on("acks");
    return acks.stream().filter(ack -> ack.path("status").asString().equals(status)).count();
  }
}
