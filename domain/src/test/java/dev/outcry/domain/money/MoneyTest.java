package dev.outcry.domain.money;

import static dev.outcry.domain.InvalidValues.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  @ParameterizedTest(name = "{0} has {1} decimals")
  @CsvSource({"KRW, 0", "JPY, 0", "USD, 2", "EUR, 2", "KWD, 3", "BHD, 3"})
  void anAmountIsInMinorUnitsWhateverTheDecimals(String code, int decimals) {
    Money money = Money.of(1_000, code);

    assertThat(money.currency().getDefaultFractionDigits()).isEqualTo(decimals);
    assertThat(money.minorUnits()).isEqualTo(1_000);
    assertThat(money).hasToString("1000 " + code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"XAU", "XAG", "XXX", "XTS", "XDR"})
  void aCurrencyWithoutMinorUnitsIsRefused(String code) {
    assertInvalid("currency", () -> Money.of(1_000, code));
    assertInvalid("currency", () -> new Money(1_000, Currency.getInstance(code)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "krw", "Krw", "KR", "KRWX", "QQQ", " KRW", "KRW ", "₩", "410"})
  void anUnknownCodeIsRefused(String code) {
    assertInvalid("currency", () -> Money.currency(code));
    assertInvalid("currency", () -> Money.of(1_000, code));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE, 9_007_199_254_740_992L, Long.MAX_VALUE})
  void anAmountOutsideTheLimitsIsRefused(long minorUnits) {
    assertInvalid("amount", () -> Money.of(minorUnits, "KRW"));
    assertInvalid("amount", () -> Money.of(1, "KRW").withMinorUnits(minorUnits));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 9_007_199_254_740_991L})
  void theSmallestAndTheLargestAmountAreFine(long minorUnits) {
    assertThat(Money.of(minorUnits, "KRW").minorUnits()).isEqualTo(minorUnits);
  }

  @Test
  void theLargestAmountIsTheLargestExactIntegerOfADouble() {
    double asDouble = Money.MAX_MINOR_UNITS;

    assertThat((long) asDouble).isEqualTo(Money.MAX_MINOR_UNITS);
    assertThat((long) (asDouble + 1)).isEqualTo(Money.MAX_MINOR_UNITS + 1);
    assertThat((long) (asDouble + 2)).isNotEqualTo(Money.MAX_MINOR_UNITS + 2);
  }

  @Test
  void aSumIsExact() {
    Money almost = Money.of(Money.MAX_MINOR_UNITS - 1, "KRW");

    assertThat(almost.plus(Money.of(1, "KRW"))).isEqualTo(Money.of(Money.MAX_MINOR_UNITS, "KRW"));
  }

  @Test
  void aSumBeyondTheLargestAmountIsRefusedNotWrapped() {
    Money largest = Money.of(Money.MAX_MINOR_UNITS, "KRW");

    assertInvalid("amount", () -> largest.plus(Money.of(1, "KRW")));
    assertInvalid("amount", () -> largest.plus(largest));
  }

  @Test
  void currenciesAreNeverMixed() {
    Money won = Money.of(1_000, "KRW");
    Money yen = Money.of(1_000, "JPY");

    assertInvalid("currency", () -> won.plus(yen));
    assertInvalid("currency", () -> won.isLessThan(yen));
    assertThat(won).isNotEqualTo(yen);
    assertThat(won.sameCurrency(yen)).isFalse();
  }

  @Test
  void lessIsLessAndEqualIsNot() {
    Money won = Money.of(1_000, "KRW");

    assertThat(Money.of(999, "KRW").isLessThan(won)).isTrue();
    assertThat(Money.of(1_000, "KRW").isLessThan(won)).isFalse();
    assertThat(Money.of(1_001, "KRW").isLessThan(won)).isFalse();
    assertThat(won.sameCurrency(Money.of(5, "KRW"))).isTrue();
  }

  @Test
  void anotherAmountKeepsTheCurrency() {
    assertThat(Money.of(1_000, "KWD").withMinorUnits(5)).isEqualTo(Money.of(5, "KWD"));
  }
}
