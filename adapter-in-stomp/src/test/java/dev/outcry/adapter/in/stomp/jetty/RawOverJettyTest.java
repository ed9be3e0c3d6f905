package dev.outcry.adapter.in.stomp.jetty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.in.SignedIn;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawOverJettyTest {

  private static JettyHouse jetty;

  @BeforeAll
  static void open() {
    jetty = new JettyHouse();
  }

  @AfterAll
  static void close() {
    jetty.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/ws/raw?token=x,        https://chat.example, 400",
    "/ws/raw?access_token=x, https://chat.example, 400",
    "/ws/raw;token=x,        https://chat.example, 400",
    "/ws/raw,                https://evil.example, 403",
    "/ws/raw,                https://chat.example, 101",
  })
  void noTokenInTheUrlAndNoForeignPage(String path, String origin, int status) {
    assertThat(handshake(path, origin)).isEqualTo(status);
  }

  @Test
  void aFrameMayComeInPiecesAndABinaryOneIsRefused() {
    SignedIn ann = jetty.house().someone("Ann");
    Heard heard = new Heard();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(jetty.url("/ws/raw")), heard)
            .join();

    socket.sendText("{\"type\":\"AUTH\",", false).join();
    socket.sendText("\"token\":\"" + ann.token().value() + "\"}", true).join();
    Awaitility.await().until(() -> heard.text.toString().contains("AUTH_RESPONSE"));
    socket.sendBinary(ByteBuffer.wrap(new byte[] {'{', '}'}), true).join();
    Awaitility.await().until(() -> heard.text.toString().contains("BINARY_FRAME"));
    socket.sendText(" ".repeat(100_000), true).join();

    assertThat(heard.closed).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(1009);
    assertThat(heard.text.toString()).contains("FRAME_TOO_LARGE");
  }

  private static int handshake(String path, String origin) {
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .header("Origin", origin)
        .buildAsync(URI.create(jetty.url(path)), new Heard())
        .handle(
            (socket, failure) -> {
              if (socket != null) {
                socket.abort();
                return 101;
              }
              return failure.getCause() instanceof WebSocketHandshakeException refused
                  ? refused.getResponse().statusCode()
                  : -1;
            })
        .join();
  }
}
