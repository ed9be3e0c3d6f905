package dev.outcry.adapter.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.SecretGenerator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link SecretGenerator} does. */
public interface SecretGeneratorContract {

  /** The generator to test, the same throughout a test. */
  SecretGenerator secrets();

  /** One that knows nothing of {@link #secrets}, as of another process. */
  SecretGenerator secretsOfAnotherInstance();

  @Test
  default void sg1_aSecretHasTwoHundredAndFiftySixBits() {
    assertThat(some(secrets())).allSatisfy(made -> assertThat(made).matches("[A-Za-z0-9_-]{43}"));
  }

  @Test
  default void sg2_noSecretIsMadeTwice() {
    List<List<String>> made =
        Race.of(runner -> some(runner % 2 == 0 ? secrets() : secretsOfAnotherInstance()));

    Set<String> known = new HashSet<>();
    assertThat(made.stream().flatMap(List::stream)).allMatch(known::add, "made once");
  }

  private static List<String> some(SecretGenerator secrets) {
    return Stream.generate(secrets::next).limit(100).toList();
  }
}
