package dev.outcry.adapter.in.stomp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.in.SignedIn;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadFramesTest {

  private static House house;
  private static SignedIn ann;

  @BeforeAll
  static void open() {
    house = new House();
    ann = house.someone("Ann");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          HELLO~~@                                            | MALFORMED_FRAME
          send~destination:/app/chat.send~~{}@                | MALFORMED_FRAME
          MESSAGE~~@                                          | MALFORMED_FRAME
          SEND@                                               | MALFORMED_FRAME
          SEND~destination:/app/chat.send@                    | MALFORMED_FRAME
          SEND~~{}@                                           | MALFORMED_FRAME
          SEND~destination~~{}@                               | MALFORMED_FRAME
          SEND~:x~~{}@                                        | MALFORMED_FRAME
          SEND~a:\\\\t~~{}@                                   | MALFORMED_FRAME
          SEND~a:x\\\\~~{}@                                   | MALFORMED_FRAME
          SEND~a:x^y~~{}@                                     | MALFORMED_FRAME
          SEND~destination:/app/chat.send~content-length:1~~{}@   | MALFORMED_FRAME
          SEND~destination:/app/chat.send~content-length:-1~~{}@  | MALFORMED_FRAME
          SEND~destination:/app/chat.send~content-length:x~~{}@   | MALFORMED_FRAME
          SEND~destination:/app/chat.send~content-length:~~{}@    | MALFORMED_FRAME
          SEND~destination:/app/chat.send~content-length:65536~~  | FRAME_TOO_LARGE
          SEND~destination:/app/chat.send~content-length:99999999999999999999~~ | FRAME_TOO_LARGE
          SUBSCRIBE~destination:/user/queue/acks~~@           | MALFORMED_FRAME
          SUBSCRIBE~id:1~~@                                   | MALFORMED_FRAME
          SUBSCRIBE~id:1~destination:/user/queue/acks~~body@  | MALFORMED_FRAME
          SUBSCRIBE~id:1~destination:/user/queue/acks~ack:client~~@ | UNSUPPORTED_COMMAND
          UNSUBSCRIBE~~@                                      | MALFORMED_FRAME
          CONNECT~accept-version:1.2~~@                       | MALFORMED_FRAME
          BEGIN~transaction:1~~@                              | UNSUPPORTED_COMMAND
          ACK~id:1~~@                                         | UNSUPPORTED_COMMAND
          SEND~destination:/app/chat.send~transaction:1~~{}@  | UNSUPPORTED_COMMAND
          """)
  void aBrokenFrameIsToldAndCut(String frame, FatalCode code) {
    Client client = house.client();
    client.connect(ann.token().value());

    client.raw(
        frame.replace('~', '\n').replace('@', '\0').replace('^', '\r').replace("\\\\", "\\"));

    assertThat(client.awaitError().header("message")).isEqualTo(code.name());
    assertThat(client.awaitError().json().get("code").stringValue()).isEqualTo(code.name());
    assertThat(client.awaitClose()).isEqualTo(code.closeCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/topic/**",
        "/topic/*",
        "/topic/room.*",
        "/topic/room.a/../b",
        "/topic/room.",
        "/topic/room.a b",
        "/topic/rooms.a",
        "/topic/auction.",
        "/topic/auction.*",
        "/TOPIC/room.a",
        " /topic/room.a",
        "/queue/acks",
        "/queue/acks-user123",
        "/user/bob/queue/acks",
        "/user/queue/**",
        "/user/queue/acks/",
        "/user/queue/secrets",
        "/app/chat.send",
        "/app/**",
        "/",
        "**"
      })
  void nothingElseCanBeSubscribedTo(String destination) {
    Client client = house.client();
    client.connect(ann.token().value());

    String receipt = client.subscribeOnly("x", destination);

    assertThat(client.awaitError().header("message")).isEqualTo("DESTINATION_DENIED");
    assertThat(client.awaitError().header("receipt-id")).isEqualTo(receipt);
    assertThat(client.awaitClose()).isEqualTo(1008);
    assertThat(client.said()).noneMatch(frame -> frame.command().equals("RECEIPT"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/topic/room.a",
        "/topic/**",
        "/user/queue/acks",
        "/user/bob/queue/acks",
        "/queue/acks",
        "/app/chat.SEND",
        "/app/chat.send/",
        "/app/",
        "/app/auction.close",
        "/app/chat.send/../auction.bid"
      })
  void nothingElseCanBeSentTo(String destination) {
    Client client = house.client();
    client.connect(ann.token().value());

    client.sendTo(destination, "{}", "receipt:r");

    assertThat(client.awaitError().header("message")).isEqualTo("DESTINATION_DENIED");
    assertThat(client.awaitClose()).isEqualTo(1008);
    assertThat(client.said()).noneMatch(frame -> frame.command().equals("RECEIPT"));
  }

  @Test
  void idsOfSubscriptionsAreBoundedAndUnique() {
    Client large = house.connected(ann);
    large.subscribeOnly("x".repeat(129), "/user/queue/acks");
    assertThat(large.awaitError().header("message")).isEqualTo("FRAME_TOO_LARGE");

    Client twice = house.connected(ann);
    twice.subscribeOnly("acks", "/user/queue/acks");
    assertThat(twice.awaitError().header("message")).isEqualTo("MALFORMED_FRAME");
  }

  @Test
  void headersThatAreNotUtf8AreMalformed() {
    Client client = house.client();
    client.connect(ann.token().value());
    byte[] frame = "SEND\ndestination:?\n\n{}\0".getBytes(StandardCharsets.UTF_8);
    frame[17] = (byte) 0xFF;

    client.raw(frame);

    assertThat(client.awaitError().header("message")).isEqualTo("MALFORMED_FRAME");
  }

  @Test
  void headersAreBounded() {
    Client many = house.client();
    many.raw("CONNECT\n" + "a:b\n".repeat(FrameDecoder.MAX_HEADERS + 1) + "\n\0");
    assertThat(many.awaitError().header("message")).isEqualTo("FRAME_TOO_LARGE");

    Client large = house.client();
    large.raw("CONNECT\na:" + "b".repeat(FrameDecoder.MAX_HEAD));
    assertThat(large.awaitError().header("message")).isEqualTo("FRAME_TOO_LARGE");
    assertThat(large.awaitClose()).isEqualTo(1009);
  }

  @Test
  void framesBeforeTheBrokenOneStillCount() {
    Client client = house.client();
    client.connect(ann.token().value());

    client.raw("SUBSCRIBE\nid:1\ndestination:/user/queue/acks\nreceipt:first\n\n\0HELLO\n\n\0");

    client.awaitReceipt("first");
    assertThat(client.awaitError().header("message")).isEqualTo("MALFORMED_FRAME");
  }
}
