package dev.outcry.domain.login;

import static dev.outcry.domain.InvalidValues.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokenTest {

  private static final String SECRET = "a".repeat(43);

  private final RefreshToken token = new RefreshToken(new FamilyId("family-1"), SECRET);

  @Test
  void isReadAsItWasWritten() {
    assertThat(token.value()).isEqualTo("family-1." + SECRET);
    assertThat(RefreshToken.parse(token.value())).isEqualTo(token);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "family-1",
        "family-1.short",
        ".aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "a.b.c"
      })
  void nothingElseIsAToken(String text) {
    assertInvalid("refreshToken", () -> RefreshToken.parse(text));
    assertInvalid("refreshToken", () -> RefreshToken.parse(token.value() + "a"));
    assertInvalid("refreshToken", () -> RefreshToken.parse(token.value() + "\n"));
  }

  @Test
  void itsHashIsThatOfAllOfIt() {
    RefreshToken sameSecret = new RefreshToken(new FamilyId("family-2"), SECRET);
    assertThat(token.hash().value()).matches("[0-9a-f]{64}");
    assertThat(token.hash()).isEqualTo(RefreshToken.parse(token.value()).hash());
    assertThat(token.hash()).isNotEqualTo(sameSecret.hash());
  }

  @Test
  void isNotPrinted() {
    assertThat(token.toString()).doesNotContain(SECRET);
  }
}
