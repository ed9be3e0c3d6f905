package dev.outcry.domain.money;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.InvalidValueException;
import java.util.Currency;

/**
 * An amount of one currency in whole minor units: 1,000 is ten dollars (USD, two decimals), a
 * thousand won (KRW, none) or one dinar (KWD, three). From 1 to {@value #MAX_MINOR_UNITS}, the
 * largest integer that every JSON reader keeps exactly. There is no floating point and no rounding
 * anywhere. Immutable and thread-safe.
 *
 * @param minorUnits the amount in minor units of the currency
 * @param currency an ISO 4217 currency that has minor units (no metals, no test codes)
 */
public record Money(long minorUnits, Currency currency) {

  /** 2^53 - 1. */
  public static final long MAX_MINOR_UNITS = 9_007_199_254_740_991L;

  public Money {
    require(minorUnits >= 1, "amount", "must be at least 1 minor unit");
    require(minorUnits <= MAX_MINOR_UNITS, "amount", "must be at most " + MAX_MINOR_UNITS);
    require(currency.getDefaultFractionDigits() >= 0, "currency", "must have minor units");
  }

  /** An amount in the currency of this ISO 4217 code. */
  public static Money of(long minorUnits, String currencyCode) {
    return new Money(minorUnits, currency(currencyCode));
  }

  /** The currency of an ISO 4217 code of three capital letters. */
  public static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidValueException("currency", "must be an ISO 4217 code");
    }
  }

  /** This currency with another amount. */
  public Money withMinorUnits(long minorUnits) {
    return new Money(minorUnits, currency);
  }

  /** The sum; an amount beyond the largest is an invalid value, never a wrapped one. */
  public Money plus(Money other) {
    requireSameCurrency(other);
    return withMinorUnits(minorUnits + other.minorUnits);
  }

  /** Whether this is less than another amount of the same currency. */
  public boolean isLessThan(Money other) {
    requireSameCurrency(other);
    return minorUnits < other.minorUnits;
  }

  private void requireSameCurrency(Money other) {
    if (!sameCurrency(other)) {
      throw new InvalidValueException("currency", "must be " + currency.getCurrencyCode());
    }
  }

  /** Whether both are amounts of one currency. */
  public boolean sameCurrency(Money other) {
    return currency.equals(other.currency);
  }

  /** Minor units and currency code, such as {@code 1000 KRW}. */
  @Override
  public String toString() {
    return minorUnits + " " + currency.getCurrencyCode();
  }
}
