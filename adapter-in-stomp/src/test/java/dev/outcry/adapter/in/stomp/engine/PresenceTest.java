package dev.outcry.adapter.in.stomp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.in.LeaveRoom;
import dev.outcry.application.port.in.ListSessions;
import dev.outcry.application.port.in.SignedIn;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.session.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PresenceTest {

  private final House house = new House();
  private final SignedIn ann = house.someone("Ann");
  private final SignedIn bob = house.someone("Bob");
  private final SignedIn eve = house.someone("Eve");
  private final RoomId room = house.room(ann, bob);
  private final String topic = "/topic/room." + room + ".presence";

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whoConnectsAndIsCutIsToldOf() {
    Client watcher = house.connected(bob);
    watcher.subscribe("room", topic);
    watcher.subscribe("all", "/topic/presence");

    Client coming = house.client();
    coming.connect(ann.token().value());
    JsonNode online = watcher.await("online", f -> f.is("room", "status", "ONLINE")).json();
    watcher.await("online", f -> f.is("all", "status", "ONLINE"));
    coming.cut();
    watcher.await("offline", f -> f.is("room", "status", "OFFLINE"));
    watcher.await("offline", f -> f.is("all", "status", "OFFLINE"));

    assertThat(online.propertyNames()).containsExactly("userId", "status", "timestamp");
    assertThat(online.get("userId").stringValue()).isEqualTo(ann.user().id().value());
    assertThat(online.get("timestamp").stringValue())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    assertThat(watcher.on("room")).hasSize(2);
    assertThat(watcher.on("all")).hasSize(2);
  }

  @Test
  void aSessionIsOnlyOneOnceItIsLetIn() {
    house.client();
    Client refused = house.client();
    refused.raw("CONNECT\naccept-version:1.2\nAuthorization:Bearer nonsense\n\n\0");
    refused.awaitError();
    Client let = house.client();
    let.connect(ann.token().value());

    awaitSessions(ann, 1);
    assertThat(house.outcry().listSessions().list(new ListSessions.Query(Optional.empty(), 10)))
        .hasSize(1);
    assertThat(let.isAborted()).isFalse();
  }

  @Test
  void aSessionEndsWithItsLogIn() {
    Client client = house.connected(ann);
    awaitSessions(ann, 1);

    house.outcry().logOutEverywhere().logOutEverywhere(ann.user().id());
    Awaitility.await()
        .until(
            () -> {
              house.skip(Duration.ofMillis(500), client);
              return sessions(ann).isEmpty();
            });

    assertThat(client.awaitClose()).isEqualTo(1008);
  }

  @Test
  void sessionsEndWhenTheServerDrains() {
    house.connected(ann);
    house.connected(bob);
    awaitSessions(ann, 1);
    awaitSessions(bob, 1);

    house.engine().drain();

    awaitSessions(ann, 0);
    awaitSessions(bob, 0);
  }

  @Test
  void whoIsNoMemberIsRefusedAndStays() {
    Client client = house.connected(eve);

    for (String foreign : List.of(topic, "/topic/room.none.presence")) {
      String receipt = client.subscribeOnly("p" + foreign.length(), foreign);
      JsonNode refused = client.await("error", f -> f.is("errors", "receiptId", receipt)).json();
      assertThat(refused.get("code").stringValue()).isEqualTo("ROOM_NOT_FOUND");
      assertThat(refused.get("destination").stringValue()).isEqualTo(foreign);
    }
    assertThat(client.isAborted()).isFalse();
  }

  @Test
  void whoLeftTheRoomOrUnsubscribedHearsNoMore() {
    SignedIn cat = house.someone("Cat");
    RoomId three = house.room(ann, bob, cat);
    Client left = house.connected(bob);
    Client gone = house.connected(cat);
    Client stays = house.connected(cat);
    for (Client each : List.of(left, gone, stays)) {
      each.subscribe("p", "/topic/room." + three + ".presence");
    }
    house.outcry().leaveRoom().leave(new LeaveRoom.Command(bob.user().id(), three));
    gone.raw("UNSUBSCRIBE\nid:p\nreceipt:off\n\n\0").awaitReceipt("off");

    house.connected(ann);
    stays.await("online", f -> f.is("p", "userId", ann.user().id()));

    assertThat(Stream.of(left, gone).flatMap(client -> ofAnn(client).stream())).isEmpty();
  }

  @Test
  void aClientThatIsBehindGetsTheLatestOfEachPerson() {
    SignedIn cat = house.someone("Cat");
    RoomId three = house.room(ann, bob, cat);
    Client slow = house.connected(bob);
    slow.subscribe("p", "/topic/room." + three + ".presence");
    slow.subscribe("room", "/topic/room." + three);
    slow.stopReading();
    Client quick = house.connected(cat);
    quick.subscribe("p", "/topic/room." + three + ".presence");
    for (int i = 0; i < 40; i++) {
      house.say(ann, three, "x".repeat(4_000));
    }

    Client coming = house.connected(ann);
    Awaitility.await().until(() -> ofAnn(quick).size() == 1);
    coming.cut();
    Awaitility.await().until(() -> ofAnn(quick).size() == 2);
    house.connected(ann);
    Awaitility.await().until(() -> ofAnn(quick).size() == 3);
    int before = ofAnn(slow).size();
    Awaitility.await()
        .until(
            () -> {
              slow.readAll();
              return !ofAnn(slow).isEmpty();
            });

    assertThat(before).isZero();
    assertThat(ofAnn(slow)).containsExactly("ONLINE");
  }

  /** What was told of her on the subscription "p". */
  private List<String> ofAnn(Client client) {
    return client.on("p").stream()
        .filter(frame -> frame.get("userId").stringValue().equals(ann.user().id().value()))
        .map(frame -> frame.get("status").stringValue())
        .toList();
  }

  private List<Session> sessions(SignedIn person) {
    return house
        .outcry()
        .listSessions()
        .list(new ListSessions.Query(Optional.of(person.user().id()), 10));
  }

  private void awaitSessions(SignedIn person, int count) {
    Awaitility.await().until(() -> sessions(person).size() == count);
  }
}
