package dev.outcry.acceptance.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.RawSocket;
import dev.outcry.acceptance.client.StompClient;
import java.net.URI;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may open a socket, and who may then say something. */
class HandshakeTest {

  private final Person ann = Person.anyone();
  private final URI server = ann.http().server();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "null",
        "http://%s.evil.example",
        "http://%s@evil.example",
        "https://%s",
        "file://",
        "http://localhost"
      })
  void aForeignPageIsTurnedAway(String origin) {
    assertThat(RawSocket.handshake(server, origin.formatted(server.getAuthority()))).isEqualTo(403);
  }

  @Test
  void theServersOwnPagesAreLetIn() {
    assertThat(RawSocket.handshake(server, server.toString())).isEqualTo(101);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "garbage", "a.b.c", "none", "tampered", "long"})
  void aTokenThatDoesNotCountIsToldNoMoreThanThatAndCut(String kind) {
    try (RawSocket socket = RawSocket.open(server)) {
      socket.send(
          "CONNECT\naccept-version:1.2\nhost:x\nAuthorization:Bearer " + token(kind) + "\n\n");

      String error = socket.nextFrame();

      assertThat(error)
          .startsWith("ERROR\nmessage:UNAUTHENTICATED\n")
          .doesNotContain("Exception", "JWT", "signature", "expired");
      assertThat(StompClient.await(socket.closed())).isEqualTo(1008);
    }
  }

  private String token(String kind) {
    String good = ann.http().token();
    String[] parts = good.split("\\.");
    return switch (kind) {
      case "none" -> base64("{\"alg\":\"none\"}") + "." + parts[1] + ".";
      case "tampered" -> parts[0] + "." + base64("{\"sub\":\"root\"}") + "." + parts[2];
      case "long" -> "a".repeat(6 * 1024);
      default -> kind;
    };
  }

  private static String base64(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }
}
