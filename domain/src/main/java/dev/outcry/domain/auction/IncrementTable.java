package dev.outcry.domain.auction;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.money.Money;
import java.util.List;

/**
 * By how much a bid must exceed the price: half-open brackets, each in force from its lower bound
 * up to the next one's, in minor units of the auction's currency. The first begins at 0, bounds
 * ascend, and increments never fall as prices rise.
 */
public record IncrementTable(List<Bracket> brackets) {

  /** Any higher amount will do. */
  public static final IncrementTable ONE_MINOR_UNIT = flat(1);

  /**
   * @param from the lowest price of the bracket, in minor units
   * @param increment the step in force there, in minor units
   */
  public record Bracket(long from, long increment) {
    public Bracket {
      require(from >= 0 && from <= Money.MAX_MINOR_UNITS, "increments.from", "must be an amount");
      require(
          increment >= 1 && increment <= Money.MAX_MINOR_UNITS,
          "increments.increment",
          "must be at least 1 minor unit");
    }
  }

  public IncrementTable {
    brackets = List.copyOf(brackets);
    require(!brackets.isEmpty(), "increments", "must have a bracket");
    require(brackets.size() <= 100, "increments", "must have at most 100 brackets");
    require(brackets.get(0).from == 0, "increments", "must begin at 0");
    for (int i = 1; i < brackets.size(); i++) {
      Bracket lower = brackets.get(i - 1);
      Bracket upper = brackets.get(i);
      require(lower.from < upper.from, "increments", "must ascend");
      require(lower.increment <= upper.increment, "increments", "must not fall as prices rise");
    }
  }

  /** The same increment at every price. */
  public static IncrementTable flat(long increment) {
    return new IncrementTable(List.of(new Bracket(0, increment)));
  }

  /** The increment at this price, in minor units. */
  public long at(Money price) {
    int i = brackets.size() - 1;
    while (brackets.get(i).from > price.minorUnits()) {
      i--;
    }
    return brackets.get(i).increment;
  }

  /** One increment over an amount, in minor units. May lie beyond the largest {@link Money}. */
  long minorUnitsAbove(Money amount) {
    return amount.minorUnits() + at(amount);
  }

  /** One increment over an amount, but at most the limit. */
  Money oneAbove(Money amount, Money limit) {
    long above = minorUnitsAbove(amount);
    return above < limit.minorUnits() ? limit.withMinorUnits(above) : limit;
  }
}
