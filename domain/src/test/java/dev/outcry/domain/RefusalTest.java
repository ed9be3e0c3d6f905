package dev.outcry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.auction.BidTooLow;
import dev.outcry.domain.money.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {

  @ParameterizedTest
  @EnumSource
  void aCodeIsARefusalWithoutFacts(RefusalCode code) {
    assertThat(code.code()).isSameAs(code);
    assertThat(code.facts()).isEmpty();
  }

  @Test
  void tooLowTellsTheMinimumInMinorUnits() {
    BidTooLow tooLow = new BidTooLow(Money.of(5_100, "USD"));

    assertThat(tooLow.code()).isEqualTo(RefusalCode.BID_TOO_LOW);
    assertThat(tooLow.facts()).isEqualTo(Map.of("minimum", 5_100L));
  }

  @Test
  void aRefusalThatIsThrownHasNoStackTrace() {
    BidTooLow tooLow = new BidTooLow(Money.of(5_100, "USD"));

    RefusedException refused = new RefusedException(tooLow);

    assertThat(refused.refusal()).isSameAs(tooLow);
    assertThat(refused).hasMessage("BID_TOO_LOW");
    assertThat(refused.getStackTrace()).isEmpty();
  }

  @Test
  void anInvalidValueNamesFieldAndRule() {
    InvalidValueException invalid = new InvalidValueException("amount", "must be an integer");

    assertThat(invalid.field()).isEqualTo("amount");
    assertThat(invalid.rule()).isEqualTo("must be an integer");
    assertThat(invalid).hasMessage("amount must be an integer");
    assertThat(invalid.getStackTrace()).isNotEmpty();
  }
}
