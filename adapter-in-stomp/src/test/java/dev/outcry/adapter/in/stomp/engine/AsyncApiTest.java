package dev.outcry.adapter.in.stomp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.in.SignedIn;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.room.RoomId;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** {@code asyncapi.yaml} says what is really said. */
class AsyncApiTest {

  private static final Map<String, Object> DOCUMENT = document();

  private final House house = new House();
  private final SignedIn ann = house.someone("Ann");
  private final SignedIn bob = house.someone("Bob");
  private final RoomId room = house.room(ann, bob);
  private final Auction auction = house.auction(ann);
  private final Client client = house.connected(bob);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatIsHeardIsDescribed() {
    client.subscribe("room", "/topic/room." + room, "last-rev:0");
    client.subscribe("auction", "/topic/auction." + auction.id());
    client.subscribe("notes", "/topic/room." + auction.lot().roomId());
    client.subscribe("roomPresence", "/topic/room." + room + ".presence");
    client.subscribe("presence", "/topic/presence");
    client.subscribe("notifications", "/user/queue/notifications");
    client.subscribe("connections", "/user/queue/connections");
    Client rival = house.connected(house.someone("Eve"));
    house.connected(ann);
    house.invite(ann, house.codeOf(bob));
    client.sendTo("/app/chat.send", json("{'roomId':'%s','content':'hello'}", room));
    client.sendTo("/app/chat.send", json("{'roomId':'%s','content':''}", room), "receipt:1");
    client.sendTo("/app/chat.edit", json("{'roomId':'%s','seq':9}", room), "receipt:2");
    client.sendTo("/app/auction.bid", bid("one", 5_000));
    client.sendTo("/app/auction.bid", bid("two", 1));
    client.await("acknowledgement", said -> said.is("acks", "status", "PERSISTED"));
    client.await("refusal", said -> said.is("acks", "status", "FAILED"));
    client.await("note", said -> said.is("notes", "code", "BID"));
    rival.sendTo("/app/auction.bid", bid("one", 6_000));
    client.await("notice", said -> said.is("notifications", "kind", "OUTBID"));
    client.await("invitation", said -> said.is("connections", "status", "PENDING"));
    client.await("refused bid", said -> said.is("bids", "outcome", "REJECTED"));
    client.await("error", said -> said.is("errors", "receiptId", "2"));
    client.await("presence", said -> said.is("presence", "status", "ONLINE"));
    client.await("presence", said -> said.is("roomPresence", "status", "ONLINE"));
    client.await("change", said -> said.is("auction", "bidCount", 2));

    Map.of(
            "room", "room",
            "notes", "room",
            "roomPresence", "roomPresence",
            "presence", "presence",
            "auction", "auction",
            "acks", "acks",
            "notifications", "notifications",
            "connections", "connections",
            "bids", "bids",
            "errors", "errors")
        .forEach(
            (subscription, channel) ->
                assertThat(client.on(subscription))
                    .isNotEmpty()
                    .allMatch(said -> schemas(channel).stream().anyMatch(s -> fits(said, s))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"chatSend", "chatEdit", "chatDelete", "chatRead", "auctionBid"})
  void whatIsDescribedIsUnderstood(String channel) {
    String destination = (String) at(DOCUMENT, "channels", channel, "address");
    Set<String> properties = properties(schemas(channel).get(0)).keySet();
    String fields =
        properties.stream().map(name -> "\"" + name + "\":{}").collect(Collectors.joining(","));

    client.sendTo(destination, "{" + fields + "}", "receipt:3");

    JsonNode refusal =
        client.await("refusal", s -> s.body().contains("\"receiptId\":\"3\"")).json();
    assertThat(refusal.get("code").stringValue()).isEqualTo("INVALID_VALUE");
  }

  private String bid(String key, long amount) {
    return json("{'auctionId':'%s','bidKey':'%s','amount':%d}", auction.id(), key, amount);
  }

  private static String json(String text, Object... arguments) {
    return text.replace('\'', '"').formatted(arguments);
  }

  private static boolean fits(JsonNode said, Map<String, Object> schema) {
    Set<String> names = Set.copyOf(said.propertyNames());
    return properties(schema).keySet().containsAll(names)
        && names.containsAll((List<?>) schema.get("required"));
  }

  private static List<Map<String, Object>> schemas(String channel) {
    Map<String, Object> messages = map(at(DOCUMENT, "channels", channel, "messages"));
    return messages.keySet().stream()
        .map(name -> map(at(DOCUMENT, "components", "messages", name, "payload")))
        .toList();
  }

  private static Map<String, Object> properties(Map<String, Object> schema) {
    return map(schema.get("properties"));
  }

  private static Object at(Object root, String... path) {
    Object place = root;
    for (String name : path) {
      place = map(place).get(name);
    }
    return place;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object object) {
    return (Map<String, Object>) object;
  }

  private static Map<String, Object> document() {
    try (InputStream yaml =
        AsyncApiTest.class.getResourceAsStream("/META-INF/resources/asyncapi.yaml")) {
      return new Yaml().load(yaml);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }
}
