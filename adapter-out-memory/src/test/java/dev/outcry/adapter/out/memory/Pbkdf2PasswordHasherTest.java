package dev.outcry.adapter.out.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.adapter.tck.PasswordHasherContract;
import dev.outcry.application.port.out.PasswordHasher;
import dev.outcry.domain.user.Password;
import org.junit.jupiter.api.Test;

class Pbkdf2PasswordHasherTest implements PasswordHasherContract {

  private static final Password PASSWORD = new Password("correct horse");

  private final PasswordHasher hasher = new Pbkdf2PasswordHasher(1_000);

  @Override
  public PasswordHasher hasher() {
    return hasher;
  }

  @Test
  void aHashNamesItsParameters() {
    assertThat(hasher.hash(PASSWORD)).matches("pbkdf2-sha256\\$1000\\$[^$]{24}\\$[^$]{44}");
  }

  @Test
  void aHashMatchesWhateverTheParametersOfToday() {
    assertThat(new Pbkdf2PasswordHasher(2_000).matches(PASSWORD, hasher.hash(PASSWORD))).isTrue();
  }

  @Test
  void hashesAreSlowUnlessChosenOtherwise() {
    assertThat(new Pbkdf2PasswordHasher().hash(PASSWORD)).startsWith("pbkdf2-sha256$600000$");
  }
}
