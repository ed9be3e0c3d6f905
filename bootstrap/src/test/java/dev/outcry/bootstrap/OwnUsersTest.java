package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People of an issuer elsewhere, of whom nothing is known but its address. */
class OwnUsersTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static MockOAuth2Server issuer;
  private static ConfigurableApplicationContext server;

  record Answer(int status, JsonNode json) {}

  @BeforeAll
  static void start() {
    issuer = new MockOAuth2Server();
    issuer.start();
    server =
        OutcryServer.application()
            .run(
                "--server.port=0",
                "--outcry.jwt.audience=chat",
                "--outcry.jwt.issuer-uri=" + issuer.issuerUrl("people"));
  }

  @AfterAll
  static void stop() {
    server.close();
    issuer.shutdown();
  }

  @Test
  void theyChatUnderTheirOwnNames() {
    String ann = token("people", "auth0|ann", "chat", 3600, Map.of("nickname", "Ann A."));
    String ben = token("people", "auth0|ben", "chat", 3600, Map.of("name", "Ben"));
    assertThat(send("GET", "/api/users/me", ben, "").status()).isEqualTo(200);

    Answer room = send("POST", "/api/rooms/direct", ann, "{'targetUserId':'auth0|ben'}");
    assertThat(room.status()).isEqualTo(201);
    String messages = "/api/rooms/" + room.json().path("id").asString() + "/messages";
    assertThat(send("POST", messages, ann, "{'content':'hello'}").status()).isEqualTo(200);

    JsonNode said = send("GET", messages, ben, "").json().at("/messages/0");
    assertThat(said.path("senderId").asString()).isEqualTo("auth0|ann");
    assertThat(said.path("senderNickname").asString()).isEqualTo("Ann A.");
    assertThat(said.path("content").asString()).isEqualTo("hello");
  }

  @Test
  void theyBid() {
    String seller = token("people", "seller", "chat", 3600, Map.of());
    String bidder = token("people", "bidder", "chat", 3600, Map.of());
    String end = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS).toString();
    String lot =
        "{'title':'Vase','description':'','currency':'KRW','startPrice':1000,'mode':'OPEN','endsAt':'%s'}";

    Answer auction = send("POST", "/api/auctions", seller, lot.formatted(end));
    assertThat(auction.status()).as(auction.json().toString()).isEqualTo(201);
    Answer bid =
        send(
            "POST",
            "/api/auctions/" + auction.json().path("id").asString() + "/bids",
            bidder,
            "{'bidKey':'%s','amount':1000}".formatted(UUID.randomUUID()));
    assertThat(bid.status()).isEqualTo(201);
    assertThat(bid.json().path("outcome").asString()).isEqualTo("LEADING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"signup", "login", "refresh", "oauth2/token"})
  void nobodySignsUpOrLogsInHere(String path) {
    Answer answer =
        send("POST", "/api/auth/" + path, "", "{'email':'a@b.org','password':'12345678'}");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().path("code").asString()).isEqualTo("NOT_FOUND");
  }

  @Test
  void tokensThatDoNotCountAreAnsweredAlike() {
    String good = token("people", "eve", "chat", 3600, Map.of());
    assertThat(send("GET", "/api/rooms", good, "").status()).isEqualTo(200);

    for (String bad :
        new String[] {
          token("strangers", "eve", "chat", 3600, Map.of()),
          token("people", "eve", "shop", 3600, Map.of()),
          token("people", "eve", "chat", -3600, Map.of()),
          good.substring(0, good.length() - 4) + "AAAA",
          "no token"
        }) {
      Answer answer = send("GET", "/api/rooms", bad, "");
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.json().path("code").asString()).isEqualTo("UNAUTHENTICATED");
    }
  }

  private static String token(
      String from, String subject, String audience, long seconds, Map<String, Object> claims) {
    return issuer
        .issueToken(
            from,
            "client",
            new DefaultOAuth2TokenCallback(
                from, subject, "JWT", List.of(audience), claims, seconds))
        .serialize();
  }

  private static Answer send(String method, String path, String token, String json) {
    int port = ((WebServerApplicationContext) server).getWebServer().getPort();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .method(
                method,
                json.isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(json.replace('\'', '"')));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException failed) {
      throw new AssertionError("no answer", failed);
    } catch (InterruptedException interrupted) {
      throw new AssertionError("interrupted", interrupted);
    }
  }
}
