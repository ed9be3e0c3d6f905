package dev.outcry.adapter.in.stomp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.in.SignedIn;
import dev.outcry.domain.room.RoomId;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectTest {

  private final House house = new House();
  private final SignedIn ann = house.someone("Ann");

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'0,0',             '0,20000'",
    "'10000,0',         '0,20000'",
    "'0,1',             '20000,20000'",
    "'10000,10000',     '20000,20000'",
    "'999999999,999999999', '20000,20000'",
  })
  void heartBeatsAreNegotiatedAndClamped(String offered, String answered) {
    Client client = house.client();

    client.raw(connect("accept-version:1.2\nheart-beat:" + offered + "\n" + bearer()));

    Client.Said connected = client.await("CONNECTED", f -> f.command().equals("CONNECTED"));
    assertThat(connected.headers())
        .containsEntry("version", "1.2")
        .containsEntry("heart-beat", answered)
        .containsEntry("user-name", ann.user().id().value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accept-version:1.2",
        "accept-version:1.2\nAuthorization:",
        "accept-version:1.2\nAuthorization:Bearer ",
        "accept-version:1.2\nAuthorization:Bearer nonsense",
        "accept-version:1.2\nAuthorization:Basic YTpi",
        "accept-version:1.2\nlogin:ann\npasscode:correct horse",
      })
  void whoCannotSayWhoTheyAreIsToldSoAndCut(String headers) {
    Client client = house.client();

    client.raw(connect(headers));

    assertThat(client.awaitError().header("message")).isEqualTo("UNAUTHENTICATED");
    assertThat(client.awaitClose()).isEqualTo(1008);
  }

  @Test
  void aTokenOfSixKilobytesIsJustAWrongOne() {
    Client client = house.client();

    client.raw(connect("accept-version:1.2\nAuthorization:Bearer " + "x".repeat(6_000)));

    assertThat(client.awaitError().header("message")).isEqualTo("UNAUTHENTICATED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SEND\ndestination:/app/chat.send\n\n{}\0", "DISCONNECT\n\n\0"})
  void connectComesFirst(String frame) {
    Client client = house.client();

    client.raw(frame);

    assertThat(client.awaitError().header("message")).isEqualTo("UNAUTHENTICATED");
  }

  @ParameterizedTest
  @CsvSource({
    "'accept-version:1.0,1.1', UNSUPPORTED_VERSION",
    "'host:x',                 UNSUPPORTED_VERSION",
    "'accept-version:1.2\nheart-beat:-1,0', MALFORMED_FRAME",
    "'accept-version:1.2\nheart-beat:x',    MALFORMED_FRAME",
  })
  void otherReasonsNotToConnect(String headers, String code) {
    Client client = house.client();

    client.raw(connect(headers + "\n" + bearer()));

    assertThat(client.awaitError().header("message")).isEqualTo(code);
  }

  @Test
  void whoDoesNotConnectIsGoneWithinTenSeconds() {
    Client silent = house.client();
    Client halfAFrame = house.client().raw("CONNECT\naccept");

    house.skip(Duration.ofSeconds(7));

    assertThat(silent.awaitClose()).isEqualTo(1008);
    assertThat(halfAFrame.awaitClose()).isEqualTo(1008);
    assertThat(house.engine().sessionCount()).isZero();
  }

  @Test
  void whoGivesNoSignOfLifeForAMinuteIsCut() {
    Client client = house.connected(ann);

    house.skip(Duration.ofSeconds(20));
    assertThat(client.pings()).isEqualTo(1);
    assertThat(client.beats()).isEqualTo(1);
    house.skip(Duration.ofSeconds(20));
    client.raw("\n");
    house.skip(Duration.ofSeconds(50));
    assertThat(client.isAborted()).isFalse();
    house.skip(Duration.ofSeconds(9));

    assertThat(client.isAborted()).isTrue();
    assertThat(house.engine().sessionCount()).isZero();
  }

  @Test
  void aTokenThatExpiresEndsTheSession() {
    Client client = house.connected(ann);
    house.skip(Duration.ofHours(24).plusSeconds(1), client);

    for (int ticks = 0; ticks < 20; ticks++) {
      house.skip(Duration.ZERO);
    }

    assertThat(client.awaitError().header("message")).isEqualTo("UNAUTHENTICATED");
    assertThat(client.awaitClose()).isEqualTo(1008);
  }

  @Test
  void whoeverIsThereIsToldThatTheServerStops() {
    RoomId room = house.room(ann);
    Client client = house.connected(ann);
    client.subscribe("room", "/topic/room." + room);

    house.engine().drain();

    assertThat(client.awaitClose()).isEqualTo(1012);
    assertThat(client.on("room").toString()).contains("{\"event\":\"DRAINING\"}");
    assertThat(house.client().awaitClose()).isEqualTo(1012);
  }

  @Test
  void goodByeIsSaidOnceWhatIsQueuedHasLeft() {
    Client client = house.connected(ann);
    client.stopReading();

    client.raw("DISCONNECT\nreceipt:bye\n\n\0");
    client.awaitReceipt("bye");
    assertThat(house.engine().sessionCount()).isEqualTo(1);
    client.readOne();

    assertThat(client.awaitClose()).isEqualTo(1000);
    Awaitility.await().until(() -> house.engine().sessionCount() == 0);
  }

  @Test
  void whoDoesNotTakeTheGoodByeIsCut() {
    Client client = house.connected(ann);
    client.stopReading();

    client.raw("HELLO\n\n\0");
    client.awaitError();
    Awaitility.await()
        .until(
            () -> {
              house.skip(Duration.ofSeconds(2));
              return client.isAborted();
            });
  }

  @Test
  void whoLogsOutIsShownOutWithinTenSeconds() {
    Client client = house.connected(ann);
    Client other = house.connected(house.someone("Bob"));

    house.outcry().logOut().logOut(ann.token().value());
    int halfSeconds = 0;
    while (halfSeconds < 20 && client.said().stream().noneMatch(ConnectTest::isError)) {
      client.settle();
      house.skip(Duration.ofMillis(500), client);
      other.touch();
      halfSeconds++;
    }

    assertThat(client.awaitError().header("message")).isEqualTo("UNAUTHENTICATED");
    assertThat(client.awaitClose()).isEqualTo(1008);
    other.subscribe("again", "/user/queue/acks");
  }

  private static boolean isError(Client.Said said) {
    return said.command().equals("ERROR");
  }

  private String bearer() {
    return "Authorization:Bearer " + ann.token().value();
  }

  private static String connect(String headers) {
    return "CONNECT\n" + headers + "\n\n\0";
  }
}
