package dev.outcry.bootstrap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Person;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of which more is promised than comes, or far more comes than fits. */
class SlowBodiesOverHttpTest {

  /** More than there are threads. */
  private static final int MANY = 300;

  private static final Duration GONE_WITHIN = Duration.ofSeconds(10);

  private static final String LOG_IN =
      "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

  private final Person ann = Server.anyone();
  private final List<Socket> sockets = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Content-Length: 1000\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\n1000\r\n{"})
  void aBodyThatTricklesHoldsUpNobodyAndIsGivenUp(String beginning) throws IOException {
    for (int i = 0; i < MANY; i++) {
      open(LOG_IN + beginning);
    }

    long asked = System.nanoTime();
    assertThat(ann.get("/api/rooms").status()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));

    for (Socket socket : sockets) {
      socket.getOutputStream().write(' ');
      assertThat(answer(socket))
          .startsWith("HTTP/1.1 408 ")
          .contains("application/problem+json", "\"code\":\"REQUEST_TIMEOUT\"");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(GONE_WITHIN);
  }

  @Test
  void aBodyThatComesInPiecesIsTakenAsAWhole() throws IOException {
    String body = "{\"email\":\"nobody@example.org\",\"password\":\"correct horse\"}";
    Socket socket = open(LOG_IN + "Content-Length: " + body.length() + "\r\n\r\n");
    for (byte each : body.getBytes(ISO_8859_1)) {
      socket.getOutputStream().write(each);
    }
    socket
        .getOutputStream()
        .write(
            "GET /api/time HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(ISO_8859_1));

    assertThat(answer(socket))
        .startsWith("HTTP/1.1 401 ")
        .contains("BAD_CREDENTIALS", "HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Type: application/json,               Content-Length: 16777216,   TOO_LARGE",
    "Content-Type: application/json,               Transfer-Encoding: chunked, TOO_LARGE",
    "Content-Type: multipart/form-data;boundary=b, Content-Length: 16777216,   ATTACHMENT_TOO_LARGE"
  })
  void whoSendsFarTooMuchBeforeListeningStillHearsWhy(String type, String length, String code)
      throws IOException {
    Socket socket =
        open(String.join("\r\n", "POST /api/any HTTP/1.1", "Host: x", type, length, "", ""));
    OutputStream out = socket.getOutputStream();
    if (length.endsWith("chunked")) {
      out.write("1000000\r\n".getBytes(ISO_8859_1));
    }
    for (int i = 0; i < 256; i++) {
      out.write(new byte[65_536]);
    }
    if (length.endsWith("chunked")) {
      out.write("\r\n0\r\n\r\n".getBytes(ISO_8859_1));
    }
    out.write("GET /livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(ISO_8859_1));

    assertThat(answer(socket))
        .startsWith("HTTP/1.1 413 ")
        .contains("\"code\":\"" + code + "\"", "HTTP/1.1 200 ");
  }

  private Socket open(String beginning) throws IOException {
    Socket socket = new Socket("localhost", Server.port());
    sockets.add(socket);
    socket.setSoTimeout((int) GONE_WITHIN.toMillis());
    socket.getOutputStream().write(beginning.getBytes(ISO_8859_1));
    return socket;
  }

  /** All that comes until the server closes the connection. */
  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
  }
}
