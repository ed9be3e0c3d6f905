package dev.outcry.adapter.in.stomp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.in.ListLookingMembers;
import dev.outcry.application.port.in.SignedIn;
import dev.outcry.domain.room.RoomId;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who has a room open. */
class RoomViewsTest {

  private final House house = new House();
  private final SignedIn ann = house.someone("Ann");
  private final SignedIn bob = house.someone("Bob");
  private final RoomId room = house.room(ann, bob);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void othersSeeWhoOpensTheRoomAndLeavesIt() {
    Client watcher = house.connected(bob);
    watcher.subscribe("room", "/topic/room." + room);
    Client client = house.connected(ann);

    send(client, "/app/room.enter", room.value());
    JsonNode opened = watcher.await("opened", f -> f.is("room", "looking", true)).json();
    send(client, "/app/room.leave-view", room.value());
    watcher.await("left", f -> f.is("room", "looking", false));

    assertThat(opened.propertyNames()).containsExactly("event", "userId", "looking");
    assertThat(opened.get("event").stringValue()).isEqualTo("VIEW");
    assertThat(opened.get("userId").stringValue()).isEqualTo(ann.user().id().value());
  }

  @Test
  void whoIsCutLooksNoMore() {
    Client client = house.connected(ann);
    send(client, "/app/room.enter", room.value());
    Awaitility.await().until(() -> looking().equals(List.of(ann.user().id())));

    client.cut();

    Awaitility.await().until(() -> looking().isEmpty());
  }

  @Test
  void aRoomThatOneMayNotReadIsRefusedAsOneThatIsNotThere() {
    Client client = house.connected(house.someone("Eve"));

    for (String foreign : List.of(room.value(), "none")) {
      client.sendTo("/app/room.enter", "{\"roomId\":\"" + foreign + "\"}");
      JsonNode refused = client.await("refusal", f -> f.is("errors", "roomId", foreign)).json();
      assertThat(refused.get("code").stringValue()).isEqualTo("ROOM_NOT_FOUND");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/app/room.enter", "/app/room.leave-view"})
  void whatIsMissingOrUnknownIsRefused(String destination) {
    Client client = house.connected(ann);

    client.sendTo(destination, "{}");
    client.await("refusal", f -> f.is("errors", "destination", destination));
    client.sendTo(destination, "{\"roomId\":\"" + room + "\",\"more\":1}");
    client.await("refusal", f -> f.is("errors", "code", "UNKNOWN_FIELD"));
  }

  private static void send(Client client, String destination, String roomId) {
    client.sendTo(destination, "{\"roomId\":\"" + roomId + "\"}", "receipt:" + destination);
    client.awaitReceipt(destination);
  }

  private List<?> looking() {
    return house
        .outcry()
        .listLookingMembers()
        .list(new ListLookingMembers.Query(bob.user().id(), room));
  }
}
