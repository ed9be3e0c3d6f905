package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.adapter.tck.Race;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.user.Password;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

  @Test
  void ofTooManyAtOnceMostAreToldSoAtOnce() {
    List<Duration> refused =
        Race.of(300, runner -> refusedAfter()).stream().flatMap(Optional::stream).toList();

    assertThat(refused)
        .filteredOn(time -> time.compareTo(Duration.ofSeconds(5)) < 0)
        .hasSizeBetween(50, 299);
    assertThat(refusedAfter()).isEmpty();
  }

  private Optional<Duration> refusedAfter() {
    long start = System.nanoTime();
    try {
      assertThat(hasher.hash(password)).isNotEmpty();
      return Optional.empty();
    } catch (UnavailableException tooMany) {
      return Optional.of(Duration.ofNanos(System.nanoTime() - start));
    }
  }
}
