package dev.outcry.adapter.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.PasswordHasher;
import dev.outcry.domain.user.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link PasswordHasher} does. An implementer may choose parameters that make it fast
 * for the tests.
 */
public interface PasswordHasherContract {

  /** The hasher to test. */
  PasswordHasher hasher();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse",
        "        ",
        "пароль-密码-🔑",
        "0123456789012345678901234567890123456789012345678901234567890123456789ab"
      })
  default void h1_aPasswordMatchesItsOwnHash(String typed) {
    Password password = new Password(typed);

    assertThat(hasher().matches(password, hasher().hash(password))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "correct horse, Correct horse",
    "correct horse, correct horse!",
    "correct horse!, correct horse",
    "пароль1234, ??????1234",
    "пароль1234, пороль1234",
    "01234567890123456789012345678901234567890123456789012345678901234567890a,"
        + "01234567890123456789012345678901234567890123456789012345678901234567890b"
  })
  default void h1_anotherPasswordDoesNot(String password, String another) {
    String hash = hasher().hash(new Password(password));

    assertThat(hasher().matches(new Password(another), hash)).isFalse();
  }

  @Test
  default void h2_twoHashesOfOnePasswordDiffer() {
    Password password = new Password("correct horse");
    String one = hasher().hash(password);
    String other = hasher().hash(password);

    assertThat(one).isNotEqualTo(other);
    assertThat(hasher().matches(password, one)).isTrue();
    assertThat(hasher().matches(password, other)).isTrue();
  }

  @Test
  default void h3_theHashDoesNotHoldThePassword() {
    assertThat(hasher().hash(new Password("correct horse"))).doesNotContain("correct", "horse");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "$", "correct horse", "$2a$10$", "a$b$c$d", "pbkdf2-sha256$-1$x$y"})
  default void h4_textThatIsNoHashMatchesNothing(String text) {
    assertThat(hasher().matches(new Password("correct horse"), text)).isFalse();
  }

  @Test
  default void h4_aHashThatWasCutOrChangedMatchesNothing() {
    Password password = new Password("correct horse");
    String hash = hasher().hash(password);

    assertThat(hasher().matches(password, hash.substring(0, hash.length() / 2))).isFalse();
    assertThat(hasher().matches(password, hash.substring(hash.length() / 2))).isFalse();
    assertThat(hasher().matches(password, hash + "x")).isFalse();
  }
}
