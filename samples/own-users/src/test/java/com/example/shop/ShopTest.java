package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.AccessTokens;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** Two customers of the shop chat and bid, and nobody signs up. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ShopTest {

  @LocalServerPort private int port;
  @Autowired private AccessTokens sessions;

  @Test
  void customersChat() {
    String ann = sessionOf("customer-17");
    String ben = sessionOf("customer-18");

    Map<?, ?> room =
        post("/api/rooms/direct", ann, Map.of("targetUserId", "customer-18")).getBody();
    String messages = "/api/rooms/" + room.get("id") + "/messages";
    post(messages, ben, Map.of("content", "안녕하세요"));

    String history = client(ann).get().uri(messages).retrieve().body(String.class);
    assertThat(history).contains("안녕하세요").contains("\"senderNickname\":\"벤\"");
  }

  @Test
  void customersBid() {
    String ann = sessionOf("customer-17");
    String ben = sessionOf("customer-18");
    Instant end = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
    Map<String, Object> lot =
        Map.of(
            "title",
            "A vase",
            "description",
            "",
            "currency",
            "KRW",
            "startPrice",
            1_000,
            "mode",
            "OPEN",
            "endsAt",
            end.toString());

    Map<?, ?> auction = post("/api/auctions", ann, lot).getBody();
    Map<?, ?> bid =
        post(
                "/api/auctions/" + auction.get("id") + "/bids",
                ben,
                Map.of("bidKey", "one", "amount", 1_000))
            .getBody();

    assertThat(bid.get("outcome")).isEqualTo("LEADING");
  }

  @Test
  void nobodySignsUpHere() {
    ResponseEntity<Map> answer =
        post("/api/auth/signup", "", Map.of("email", "a@example.org", "password", "long enough"));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  private String sessionOf(String customer) {
    return ((ShopSessions) sessions).open(new UserId(customer));
  }

  private ResponseEntity<Map> post(String path, String token, Map<String, Object> body) {
    return client(token)
        .post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .retrieve()
        .onStatus(status -> true, (request, response) -> {})
        .toEntity(Map.class);
  }

  private RestClient client(String token) {
    RestClient.Builder client = RestClient.builder().baseUrl("http://localhost:" + port);
    return (token.isEmpty() ? client : client.defaultHeader("Authorization", "Bearer " + token))
        .build();
  }
}
