package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.anyName;
import static dev.outcry.adapter.tck.Samples.anyTokenHash;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Vouchers;
import dev.outcry.domain.login.TokenHash;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Vouchers} does. */
public interface VouchersContract {

  /** The vouchers to test, the same throughout a test. */
  Vouchers vouchers();

  /** The same as another instance has them. */
  default Vouchers vouchersOfAnotherInstance() {
    return vouchers();
  }

  /** Lets so much time pass, and a little more if need be. */
  void pass(Duration time);

  @Test
  default void v1_whatWasKeptIsHadOnceOnWhicheverInstance() {
    TokenHash secret = anyTokenHash();
    String what = "{\"ü\":1}" + anyName();
    vouchers().keep(secret, what, Duration.ofMinutes(1));

    assertThat(vouchersOfAnotherInstance().take(secret)).contains(what);
    assertThat(vouchers().take(secret)).isEmpty();
    assertThat(vouchersOfAnotherInstance().take(secret)).isEmpty();
  }

  @Test
  default void v1_ofConcurrentTakesOneGetsIt() {
    TokenHash secret = anyTokenHash();
    vouchers().keep(secret, "once", Duration.ofMinutes(1));

    List<Optional<String>> answers =
        Race.of(
            runner -> (runner % 2 == 0 ? vouchers() : vouchersOfAnotherInstance()).take(secret));

    assertThat(answers).containsOnlyOnce(Optional.of("once"));
  }

  @Test
  default void v2_afterItsLifetimeItIsGone() {
    TokenHash secret = anyTokenHash();
    vouchers().keep(secret, "late", Duration.ofMillis(300));

    pass(Duration.ofMillis(300));

    assertThat(vouchers().take(secret)).isEmpty();
  }

  @Test
  default void v3_forAnotherSecretNothingIsHad() {
    TokenHash secret = anyTokenHash();
    vouchers().keep(secret, "mine", Duration.ofMinutes(1));

    assertThat(vouchers().take(anyTokenHash())).isEmpty();
    assertThat(vouchers().take(secret)).contains("mine");
  }
}
