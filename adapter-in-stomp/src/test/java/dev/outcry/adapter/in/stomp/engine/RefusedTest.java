package dev.outcry.adapter.in.stomp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.OutcomeUnknownException;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.auction.BidTooLow;
import dev.outcry.domain.money.Money;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusedTest {

  @ParameterizedTest
  @EnumSource
  void everyRefusalIsToldByItsNameAndIsFinalButForHaste(RefusalCode code) {
    boolean haste = code == RefusalCode.RATE_LIMITED || code == RefusalCode.SLOW_MODE;
    assertThat(Refused.of(new CompletionException(new RefusedException(code))))
        .isEqualTo(new Refused(code.name(), haste, Map.of()));
  }

  @Test
  void whatIsOutOfReachMayBeTriedAgain() {
    assertThat(Refused.of(new UnavailableException("x")))
        .isEqualTo(new Refused("UNAVAILABLE", true, Map.of()));
    assertThat(Refused.of(new OutcomeUnknownException("x")))
        .isEqualTo(new Refused("UNKNOWN", true, Map.of()));
  }

  @Test
  void factsAndFieldsAreToldAndBugsAreNot() {
    assertThat(Refused.of(new BidTooLow(Money.of(7, "KRW"))).facts()).containsEntry("minimum", 7L);
    assertThat(Refused.of(new InvalidValueException("seq", "must be odd")).facts())
        .containsEntry("field", "seq");
    assertThat(Refused.of(new IllegalStateException("secret")))
        .isEqualTo(new Refused("INTERNAL", true, Map.of()));
  }
}
