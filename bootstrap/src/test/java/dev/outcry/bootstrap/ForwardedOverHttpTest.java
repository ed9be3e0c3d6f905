package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Where somebody calls from is not for them to say, but for the proxy, if there is said to be one.
 */
class ForwardedOverHttpTest {

  private static final String THREE_FROM_AN_ADDRESS = "--outcry.limits.signup=0.001/3";

  @ParameterizedTest
  @CsvSource({
    "none,   X-Forwarded-For, %s,     429",
    "none,   Forwarded,       for=%s, 429",
    "native, X-Forwarded-For, %s,     201"
  })
  void whoSaysToCallFromElsewhereEachTimeIsCountedAsOne(
      String strategy, String header, String value, int fourth) throws Exception {
    try (ConfigurableApplicationContext server =
        OutcryServer.application()
            .run(
                "--server.port=0",
                "--outcry.demo=false",
                "--server.forward-headers-strategy=" + strategy,
                THREE_FROM_AN_ADDRESS)) {
      int port = ((WebServerApplicationContext) server).getWebServer().getPort();
      List<Integer> answers = new ArrayList<>();
      for (int i = 1; i <= 4; i++) {
        answers.add(signUp(port, header, value.formatted("10.0.0." + i)));
      }

      assertThat(answers).containsExactly(201, 201, 201, fourth);
    }
  }

  private static int signUp(int port, String header, String value) throws Exception {
    String account =
        "{\"email\":\"%s@example.org\",\"password\":\"correct horse\",\"nickname\":\"Ann\"}"
            .formatted(value.replace('=', '.'));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/auth/signup"))
            .header("Content-Type", "application/json")
            .header(header, value)
            .POST(BodyPublishers.ofString(account))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
  }
}
