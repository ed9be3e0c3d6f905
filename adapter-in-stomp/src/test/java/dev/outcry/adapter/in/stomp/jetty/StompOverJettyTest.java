package dev.outcry.adapter.in.stomp.jetty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.in.SignedIn;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.room.RoomId;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.messaging.simp.stomp.StompFrameHandler;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StompOverJettyTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static JettyHouse jetty;
  private static ThreadPoolTaskScheduler scheduler;

  @BeforeAll
  static void open() {
    Awaitility.setDefaultPollDelay(Duration.ZERO);
    Awaitility.setDefaultPollInterval(Duration.ofMillis(2));
    jetty = new JettyHouse();
    scheduler = new ThreadPoolTaskScheduler();
    scheduler.initialize();
  }

  @AfterAll
  static void close() {
    scheduler.shutdown();
    jetty.close();
  }

  /** Whatever the test before has closed is forgotten. */
  @BeforeEach
  void nobodyIsLeft() {
    await().until(() -> jetty.engine().sessionCount() == 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ws", "/ws-stomp"})
  void twoPeopleChatAndBid(String path) throws Exception {
    SignedIn ann = jetty.house().someone("Ann");
    SignedIn bob = jetty.house().someone("Bob");
    RoomId room = jetty.house().room(ann, bob);
    Auction auction = jetty.house().auction(jetty.house().someone("Sally"));
    StompSession anns = connect(path, ann);
    StompSession bobs = connect(path, bob);
    List<JsonNode> annHears = subscribe(anns, "/topic/room." + room);
    List<JsonNode> bobHears = subscribe(bobs, "/topic/room." + room);
    List<JsonNode> acks = subscribe(anns, "/user/queue/acks");
    List<JsonNode> annBids = subscribe(anns, "/user/queue/bids");
    List<JsonNode> bobBids = subscribe(bobs, "/user/queue/bids");
    List<JsonNode> prices = subscribe(bobs, "/topic/auction." + auction.id());

    String long3k = "é👋\n".repeat(1_000);
    send(anns, "/app/chat.send", Map.of("roomId", room.value(), "content", "hello"));
    send(anns, "/app/chat.send", Map.of("roomId", room.value(), "content", long3k));
    await().until(() -> annHears.size() == 2 && bobHears.size() == 2 && acks.size() == 4);
    assertThat(bobHears.get(0).get("content").stringValue()).isEqualTo("hello");
    assertThat(bobHears.get(1).get("content").stringValue()).isEqualTo(long3k);
    assertThat(bobHears).isEqualTo(annHears);

    Map<String, Object> bid =
        Map.of("auctionId", auction.id().value(), "bidKey", "k", "amount", 1_000);
    send(anns, "/app/auction.bid", bid);
    await().until(() -> annBids.size() == 1);
    send(bobs, "/app/auction.bid", bid);
    await().until(() -> bobBids.size() == 1 && prices.size() == 2);
    assertThat(annBids.get(0).get("outcome").stringValue()).isEqualTo("LEADING");
    assertThat(bobBids.get(0).get("code").stringValue()).isEqualTo("BID_TOO_LOW");
    assertThat(prices.get(1).get("leaderMasked").stringValue()).isEqualTo("A***n");

    anns.disconnect();
    bobs.disconnect();
  }

  @ParameterizedTest
  @CsvSource({
    "https://chat.example,           101",
    "https://CHAT.example,           101",
    "http://localhost:PORT,          101",
    "null,                           403",
    "http://chat.example,            403",
    "https://chat.example:8443,      403",
    "https://chat.example.evil.org,  403",
    "https://evilchat.example,       403",
    "https://chat.example@evil.org,  403",
    "http://localhost,               403",
    "http://localhost:PORT.evil.org, 403",
    "*,                              403",
  })
  void onlyPagesThatMayOpenASocket(String origin, int status) {
    Heard raw = new Heard();
    CompletableFuture<WebSocket> opened =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("Origin", origin.replace("PORT", "" + jetty.port()))
            .subprotocols("v12.stomp", "v11.stomp")
            .buildAsync(URI.create(jetty.url("/ws")), raw);

    if (status == 101) {
      assertThat(opened.join().getSubprotocol()).isEqualTo("v12.stomp");
      opened.join().abort();
    } else {
      assertThat(opened)
          .failsWithin(Duration.ofSeconds(5))
          .withThrowableThat()
          .havingCause()
          .isInstanceOfSatisfying(
              WebSocketHandshakeException.class,
              refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(status));
    }
  }

  @Test
  void aBadTokenIsToldAndClosedWithinTwoSeconds() {
    Heard raw = new Heard();
    WebSocket socket = raw(raw);

    socket.sendText("CONNECT\naccept-version:1.2\nAuthorization:Bearer x\n\n\0", true).join();

    assertThat(raw.closed).succeedsWithin(Duration.ofSeconds(2)).isEqualTo(1008);
    assertThat(raw.text.toString()).startsWith("ERROR\nmessage:UNAUTHENTICATED\n");
  }

  @Test
  void aServerThatStopsSaysSo() {
    try (JettyHouse other = new JettyHouse()) {
      Heard raw = new Heard();
      SignedIn ann = other.house().someone("Ann");
      RoomId room = other.house().room(ann);
      WebSocket socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .buildAsync(URI.create(other.url("/ws")), raw)
              .join();
      socket.sendText(connectFrame(ann), true).join();
      socket
          .sendText("SUBSCRIBE\nid:1\ndestination:/topic/room." + room + "\nreceipt:r\n\n\0", true)
          .join();
      await().until(() -> raw.text.toString().contains("receipt-id:r"));

      other.engine().drain();

      assertThat(raw.closed).succeedsWithin(Duration.ofSeconds(2)).isEqualTo(1012);
      assertThat(raw.text.toString()).contains("{\"event\":\"DRAINING\"}");
    }
  }

  @Test
  void framesMayBeCutAnywhereAndComeAsBytes() {
    Heard raw = new Heard();
    WebSocket socket = raw(raw);
    SignedIn ann = jetty.house().someone("Ann");
    String frames =
        "CONNECT\naccept-version:1.2\nAuthorization:Bearer "
            + ann.token().value()
            + "\n\n\0SUBSCRIBE\nid:1\ndestination:/user/queue/acks\nreceipt:done\n\n\0";

    for (byte one : frames.getBytes(StandardCharsets.UTF_8)) {
      socket.sendBinary(ByteBuffer.wrap(new byte[] {one}), true).join();
    }

    await().until(() -> raw.text.toString().contains("receipt-id:done"));
    socket.abort();
  }

  @Test
  void aConnectionThatBreaksIsForgotten() throws Exception {
    SignedIn ann = jetty.house().someone("Ann");
    RoomId room = jetty.house().room(ann);
    Heard raw = new Heard();
    WebSocket socket = raw(raw);
    socket.sendText(connectFrame(ann), true).join();
    socket.sendText("SUBSCRIBE\nid:1\ndestination:/topic/room." + room + "\n\n\0", true).join();
    await().until(() -> jetty.engine().sessionCount() == 1);

    socket.abort();

    await().until(() -> jetty.engine().sessionCount() == 0);
  }

  @Test
  void whoDoesNotReadIsCutWithinSecondsAndOthersDoNotNotice() throws Exception {
    SignedIn ann = jetty.house().someone("Ann");
    SignedIn bob = jetty.house().someone("Bob");
    RoomId room = jetty.house().room(ann, bob);
    StompSession anns = connect("/ws", ann);
    List<JsonNode> heard = subscribe(anns, "/topic/room." + room);
    assertThat(jetty.engine().sessionCount()).isEqualTo(1);
    try (Socket deaf = new Socket()) {
      deaf.setReceiveBufferSize(4_096);
      deaf.connect(new InetSocketAddress("localhost", jetty.port()));
      String upgraded = upgrade(deaf);
      assertThat(upgraded).startsWith("HTTP/1.1 101").doesNotContain("permessage-deflate");
      write(deaf, connectFrame(bob));
      write(deaf, "SUBSCRIBE\nid:1\ndestination:/topic/room." + room + "\nreceipt:ok\n\n\0");
      readUntil(deaf.getInputStream(), "receipt-id:ok");
      assertThat(jetty.engine().sessionCount()).isEqualTo(2);

      String words = "x".repeat(3_900);
      for (int i = 1; i <= 300; i++) {
        jetty
            .house()
            .outcry()
            .sendMessage()
            .send(new SendMessage.Command(ann.user().id(), room, words))
            .persisted()
            .toCompletableFuture()
            .get(5, TimeUnit.SECONDS);
      }

      await().atMost(Duration.ofSeconds(4)).until(() -> heard.size() == 300);
      await().atMost(Duration.ofSeconds(8)).until(() -> jetty.engine().sessionCount() == 1);
    }
    anns.disconnect();
  }

  private static WebSocket raw(Heard raw) {
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .buildAsync(URI.create(jetty.url("/ws")), raw)
        .join();
  }

  private static String connectFrame(SignedIn person) {
    return "CONNECT\naccept-version:1.2\nAuthorization:Bearer " + person.token().value() + "\n\n\0";
  }

  private static String upgrade(Socket socket) throws Exception {
    socket
        .getOutputStream()
        .write(
            ("GET /ws HTTP/1.1\r\nHost: localhost:"
                    + jetty.port()
                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Extensions: permessage-deflate\r\n"
                    + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return readUntil(socket.getInputStream(), "\r\n\r\n");
  }

  /** Masked with zeros, which changes nothing. */
  private static void write(Socket socket, String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    OutputStream out = socket.getOutputStream();
    ByteBuffer frame = ByteBuffer.allocate(bytes.length + 8);
    frame.put((byte) 0x81).put((byte) (0x80 | 126)).putShort((short) bytes.length).putInt(0);
    out.write(frame.put(bytes).array());
  }

  private static String readUntil(InputStream in, String end) throws Exception {
    StringBuilder read = new StringBuilder();
    while (read.indexOf(end) < 0) {
      int next = in.read();
      assertThat(next).isNotNegative();
      read.append((char) next);
    }
    return read.toString();
  }

  private static StompSession connect(String path, SignedIn person) throws Exception {
    WebSocketStompClient client = new WebSocketStompClient(new StandardWebSocketClient());
    client.setTaskScheduler(scheduler);
    client.setInboundMessageSizeLimit(1 << 20);
    StompHeaders headers = new StompHeaders();
    headers.add("Authorization", "Bearer " + person.token().value());
    StompSession session =
        client
            .connectAsync(
                jetty.url(path),
                new WebSocketHttpHeaders(),
                headers,
                new StompSessionHandlerAdapter() {})
            .get(10, TimeUnit.SECONDS);
    session.setAutoReceipt(true);
    return session;
  }

  /** Comes back when the receipt is there. */
  private static List<JsonNode> subscribe(StompSession session, String destination)
      throws Exception {
    List<JsonNode> heard = new CopyOnWriteArrayList<>();
    CompletableFuture<Void> active = new CompletableFuture<>();
    session
        .subscribe(
            destination,
            new StompFrameHandler() {
              @Override
              public Type getPayloadType(StompHeaders headers) {
                return byte[].class;
              }

              @Override
              public void handleFrame(StompHeaders headers, Object payload) {
                heard.add(JSON.readTree((byte[]) payload));
              }
            })
        .addReceiptTask(() -> active.complete(null));
    active.get(10, TimeUnit.SECONDS);
    return heard;
  }

  private static void send(StompSession session, String destination, Map<String, ?> body) {
    session.send(destination, JSON.writeValueAsBytes(body));
  }
}
