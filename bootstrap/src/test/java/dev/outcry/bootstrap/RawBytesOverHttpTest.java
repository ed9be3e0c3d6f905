package dev.outcry.bootstrap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no client library would send. */
class RawBytesOverHttpTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /api/time HTTP/1.1                              | 400",
        "GET /api/time HTTP/9.9\\r\\nHost: x                 | 505",
        "NONSENSE                                            | 400",
        "GET /api/../etc/passwd HTTP/1.1\\r\\nHost: x        | 400,401,404",
        "GET /api/time;a=b HTTP/1.1\\r\\nHost: x             | 400",
        "GET //api/time HTTP/1.1\\r\\nHost: x                | 400",
        "GET /api/%00 HTTP/1.1\\r\\nHost: x                  | 400",
        "TRACE /api/time HTTP/1.1\\r\\nHost: x               | 405",
        "FROB /api/time HTTP/1.1\\r\\nHost: x                | 400,405",
        "POST /api/auth/login HTTP/1.1\\r\\nHost: x\\r\\nContent-Length: -1 | 400"
      })
  void bytesThatAreNoRequestGetAShortProblem(String request, String statuses) throws IOException {
    String answer = answerTo(request.replace("\\r\\n", "\r\n") + "\r\nConnection: close\r\n\r\n");

    assertThat(statuses).contains(answer.substring(9, 12));
    assertHarmless(answer);
  }

  @Test
  void aHeaderHasItsLimit() throws IOException {
    String answer =
        answerTo("GET /api/time HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(100_000) + "\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 431 ");
    assertHarmless(answer);
  }

  @Test
  void endlessChunksEnd() throws IOException {
    try (Socket socket = new Socket("localhost", Server.port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                  + "Transfer-Encoding: chunked\r\n\r\n")
              .getBytes(ISO_8859_1));
      byte[] chunk = ("1000\r\n" + "a".repeat(4096) + "\r\n").getBytes(ISO_8859_1);
      for (int i = 0; i < 33; i++) {
        out.write(chunk);
      }
      out.flush();

      String answer = new String(socket.getInputStream().readNBytes(12), ISO_8859_1);

      assertThat(answer).isEqualTo("HTTP/1.1 413");
    }
  }

  private static void assertHarmless(String answer) {
    assertThat(answer).contains("application/problem+json");
    assertThat(answer).doesNotContainIgnoringCase("jetty", "exception", "<html", "\tat ");
  }

  private static String answerTo(String bytes) throws IOException {
    try (Socket socket = new Socket("localhost", Server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }
}
