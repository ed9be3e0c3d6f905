package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Answer;
import dev.outcry.bootstrap.Server.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushOverHttpTest {

  private static final String PUSH = "/api/push-subscriptions";
  private static final String ENDPOINT = "https://fcm.googleapis.com/fcm/send/ann";
  private static final String AUTH = "A".repeat(22);
  private static final String KEYS = "{'p256dh':'%s','auth':'%s'}".formatted(Server.PUSH_KEY, AUTH);

  private final Person ann = Server.anyone();

  @Test
  void aBrowserIsSubscribedAsBrowsersSayItAndUnsubscribed() {
    String browser = "{'endpoint':'%s','expirationTime':null,'keys':%s}".formatted(ENDPOINT, KEYS);

    Answer subscribed = ann.post(PUSH, browser);

    assertThat(subscribed.status()).isEqualTo(201);
    assertThat(ann.post(PUSH, browser).text("id")).isEqualTo(subscribed.text("id"));
    String one = PUSH + "/" + subscribed.text("id");
    assertThat(Server.anyone().delete(one).status()).isEqualTo(204);
    assertThat(ann.delete(one).status()).isEqualTo(204);
    assertThat(ann.delete(one).status()).isEqualTo(204);
  }

  @Test
  void theKeyIsToldToWhoeverIsKnown() {
    assertThat(ann.get(PUSH + "/key").text("publicKey")).isEqualTo(Server.PUSH_KEY);
    assertThat(Person.NOBODY.get(PUSH + "/key").status()).isEqualTo(401);
    assertThat(Person.NOBODY.post(PUSH, browser(ENDPOINT)).status()).isEqualTo(401);
    assertThat(Person.NOBODY.delete(PUSH + "/x").status()).isEqualTo(401);
  }

  /** The server writes to what it is told: never where only it can come to. */
  @ParameterizedTest
  @CsvSource({
    "http://fcm.googleapis.com/x",
    "https://fcm.googleapis.com:8443/x",
    "https://ann@fcm.googleapis.com/x",
    "https://169.254.169.254/latest/meta-data",
    "https://127.0.0.1/x",
    "https://[::1]/x",
    "http://localhost:8080/api",
    "https://fcm.googleapis.com.evil.example/x",
    "file:///etc/passwd",
    "gopher://x",
    "https:///x",
    "nonsense",
    "''"
  })
  void othersThanPushServicesAreRefused(String endpoint) {
    Answer refused = ann.post(PUSH, browser(endpoint));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("code")).isEqualTo("INVALID_VALUE");
    assertThat(refused.text("field")).isEqualTo("endpoint");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'endpoint':'E'}                                      | INVALID_VALUE | keys",
        "{'keys':K}                                            | INVALID_VALUE | endpoint",
        "{'endpoint':'E','keys':{'auth':'A'}}                  | INVALID_VALUE | p256dh",
        "{'endpoint':'E','keys':{'p256dh':'P'}}                | INVALID_VALUE | auth",
        "{'endpoint':'E','keys':{'p256dh':'P','auth':'short'}} | INVALID_VALUE | auth",
        "{'endpoint':'E','keys':{'p256dh':'A','auth':'A'}}     | INVALID_VALUE | p256dh",
        "{'endpoint':'E','keys':{'p256dh':'*','auth':'A'}}     | INVALID_VALUE | p256dh",
        "{'endpoint':'E','keys':K,'user':'x'}                  | UNKNOWN_FIELD | user",
      })
  void badSubscriptionsAreRefused(String body, String code, String field) {
    Answer refused =
        ann.post(
            PUSH,
            body.replace("'E'", "'" + ENDPOINT + "'")
                .replace(":K", ":" + KEYS)
                .replace("'P'", "'" + Server.PUSH_KEY + "'")
                .replace("'A'", "'" + AUTH + "'"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("code")).isEqualTo(code);
    assertThat(refused.text("field")).isEqualTo(field);
  }

  private static String browser(String endpoint) {
    return "{'endpoint':'%s','keys':%s}".formatted(endpoint, KEYS);
  }
}
