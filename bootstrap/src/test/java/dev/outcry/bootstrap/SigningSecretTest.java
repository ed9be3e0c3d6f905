package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "   ",
        "31 bytes are one byte too few..",
        "your-256-bit-secret-your-256-bit-secret",
        "please-CHANGE-me-please-CHANGE-me",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void whatIsMissingShortOrKnownIsRefusedWithAdvice(String text) {
    assertThatIllegalStateException()
        .isThrownBy(() -> SigningSecret.configured(text))
        .withMessageContaining("outcry.jwt.secret")
        .satisfies(
            refused ->
                assertThat(new UnsafeSecretAnalyzer().analyze(refused).getAction())
                    .contains("openssl rand"));
  }

  @Test
  void aRandomOneIsTakenAndNeverPrinted() {
    SigningSecret secret = SigningSecret.configured(Server.SIGNING_SECRET);

    assertThat(secret).hasToString("SigningSecret[***]");
    assertThat(secret.key().getAlgorithm()).isEqualTo("HmacSHA256");
  }
}
