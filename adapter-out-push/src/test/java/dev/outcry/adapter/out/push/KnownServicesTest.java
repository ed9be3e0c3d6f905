package dev.outcry.adapter.out.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.push.PushEndpoint;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownServicesTest {

  private final KnownServices services =
      new KnownServices(
          "key", Set.of("push.example.org", "*.notify.example.com", "http://127.0.0.1:9000"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://push.example.org/a/b?c=d",
        "https://push.example.org:443/a",
        "https://db5.notify.example.com/w",
        "http://127.0.0.1:9000/x"
      })
  void whatIsListedIsKnown(String endpoint) {
    assertThat(services.know(new PushEndpoint(endpoint))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://push.example.org/a",
        "https://push.example.org:8443/a",
        "https://push.example.org.evil.example/a",
        "https://evil.example/push.example.org",
        "https://notify.example.com.evil.example/a",
        "https://evilnotify.example.com/a",
        "https://169.254.169.254/latest",
        "https://localhost/a",
        "https://[::1]/a",
        "http://127.0.0.1:9001/x",
        "https://127.0.0.1:9000/x"
      })
  void whatIsNotIsNot(String endpoint) {
    assertThat(services.know(new PushEndpoint(endpoint))).isFalse();
  }
}
