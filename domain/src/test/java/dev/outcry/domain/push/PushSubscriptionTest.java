package dev.outcry.domain.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.user.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushSubscriptionTest {

  private static final String POINT = "BA" + "A".repeat(85);
  private static final String AUTH = "A".repeat(22);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/x",
        "https:///x",
        "https://ann@push.example.org/x",
        "https://push.example.org/#x",
        "ftp://push.example.org/x",
        "file:///etc/passwd",
        "https://push.example.org/a b",
        "https://push.example.org/\r\nHost: x"
      })
  void anEndpointIsAnAddress(String text) {
    assertThatThrownBy(() -> new PushEndpoint(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("endpoint");
  }

  @Test
  void anEndpointHasAnIdFromWhichItDoesNotFollow() {
    PushEndpoint one = new PushEndpoint("https://push.example.org/one");

    assertThat(one.id()).matches("[A-Za-z0-9_-]{43}");
    assertThat(one.id()).isNotEqualTo(new PushEndpoint("https://push.example.org/two").id());
    assertThatThrownBy(() -> new PushEndpoint("https://e.org/" + "x".repeat(2_048)))
        .isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "AA", "CAAA"})
  void keysAreAPointAndASecret(String text) {
    assertThatThrownBy(() -> new PushKeys(text, AUTH))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("p256dh");
    assertThatThrownBy(() -> new PushKeys(POINT, text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("auth");
  }

  @Test
  void whatLetsOthersWriteIsNotInLogs() {
    PushEndpoint endpoint = new PushEndpoint("https://push.example.org/one");
    PushKeys keys = new PushKeys(POINT, AUTH);

    assertThat(keys.point()).hasSize(65);
    assertThat(keys.secret()).hasSize(16);
    assertThat(new PushSubscription(new UserId("ann"), endpoint, keys))
        .asString()
        .doesNotContain("push.example.org", POINT, AUTH);
  }
}
