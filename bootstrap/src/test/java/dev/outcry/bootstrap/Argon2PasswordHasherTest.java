package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.user.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2PasswordHasherTest {

  private final Argon2PasswordHasher hasher = new Argon2PasswordHasher();
  private final Password password = new Password("correct horse");

  @Test
  void h1_aPasswordMatchesItsOwnHashOnly() {
    String hash = hasher.hash(password);

    assertThat(hasher.matches(password, hash)).isTrue();
    assertThat(hasher.matches(new Password("correct horsf"), hash)).isFalse();
  }

  @Test
  void h2_twoHashesOfOnePasswordDiffer() {
    assertThat(hasher.hash(password)).isNotEqualTo(hasher.hash(password));
  }

  @Test
  void h3_theHashHoldsItsParametersAndNotThePassword() {
    assertThat(hasher.hash(password))
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
        .doesNotContain("correct");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "$argon2id$", "$argon2id$v=19$m=x,t=2,p=1$a$b", "correct horse"})
  void h4_textThatIsNoHashMatchesNothing(String text) {
    assertThat(hasher.matches(password, text)).isFalse();
  }
}
