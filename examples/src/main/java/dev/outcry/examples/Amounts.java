package dev.outcry.examples;

import dev.outcry.domain.money.Money;
import java.math.BigDecimal;
import java.util.Locale;

/** Amounts as people write them, in the currency's own decimals. */
final class Amounts {

  private Amounts() {}

  /** Such as {@code 12,750.00}, without the currency. */
  static String format(Money money) {
    int decimals = money.currency().getDefaultFractionDigits();
    BigDecimal amount = BigDecimal.valueOf(money.minorUnits(), decimals);
    return String.format(Locale.ROOT, "%,." + decimals + "f", amount);
  }
}
