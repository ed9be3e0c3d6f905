package dev.outcry.domain.auction;

import static dev.outcry.domain.InvalidValues.assertInvalid;
import static dev.outcry.domain.auction.AuctionBuilder.won;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.auction.IncrementTable.Bracket;
import dev.outcry.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncrementTableTest {

  private static final IncrementTable TABLE =
      new IncrementTable(
          List.of(new Bracket(0, 5), new Bracket(100, 25), new Bracket(2_500, 25_000)));

  @ParameterizedTest(name = "at {0} prices rise by {1}")
  @CsvSource({
    "1, 5",
    "99, 5",
    "100, 25",
    "101, 25",
    "2499, 25",
    "2500, 25000",
    "9007199254740991, 25000"
  })
  void aBracketIsInForceFromItsBoundUpToTheNext(long price, long increment) {
    assertThat(TABLE.at(won(price))).isEqualTo(increment);
  }

  @Test
  void aFlatTableHasOneIncrementAtEveryPrice() {
    assertThat(IncrementTable.flat(70).at(won(1))).isEqualTo(70);
    assertThat(IncrementTable.flat(70).at(won(Money.MAX_MINOR_UNITS))).isEqualTo(70);
    assertThat(IncrementTable.ONE_MINOR_UNIT.at(won(1_000))).isEqualTo(1);
  }

  @Test
  void aTableHasFromOneToAHundredBrackets() {
    assertInvalid("increments", () -> new IncrementTable(List.of()));
    assertInvalid("increments", () -> new IncrementTable(brackets(101)));
    assertThat(new IncrementTable(brackets(100)).brackets()).hasSize(100);
  }

  @Test
  void theFirstBracketBeginsAtNothing() {
    assertInvalid("increments", () -> new IncrementTable(List.of(new Bracket(1, 5))));
  }

  @Test
  void boundsAscend() {
    assertInvalid("increments", () -> table(new Bracket(100, 5), new Bracket(100, 6)));
    assertInvalid("increments", () -> table(new Bracket(100, 5), new Bracket(99, 6)));
    assertInvalid("increments", () -> table(new Bracket(0, 5)));
  }

  @Test
  void incrementsNeverFallAsPricesRise() {
    assertInvalid("increments", () -> table(new Bracket(100, 4)));
    assertThat(table(new Bracket(100, 5)).at(won(100))).isEqualTo(5);
  }

  @Test
  void anIncrementIsAnAmount() {
    assertInvalid("increments.increment", () -> new Bracket(0, 0));
    assertInvalid("increments.increment", () -> new Bracket(0, -1));
    assertInvalid("increments.increment", () -> new Bracket(0, Money.MAX_MINOR_UNITS + 1));
    assertThat(new Bracket(0, Money.MAX_MINOR_UNITS).increment()).isEqualTo(Money.MAX_MINOR_UNITS);
  }

  @Test
  void aBoundIsAnAmountOrNothing() {
    assertInvalid("increments.from", () -> new Bracket(-1, 1));
    assertInvalid("increments.from", () -> new Bracket(Money.MAX_MINOR_UNITS + 1, 1));
    assertThat(new Bracket(Money.MAX_MINOR_UNITS, 1).from()).isEqualTo(Money.MAX_MINOR_UNITS);
  }

  @Test
  void aTableDoesNotFollowTheListItWasMadeFrom() {
    List<Bracket> brackets = new ArrayList<>(List.of(new Bracket(0, 5)));
    IncrementTable table = new IncrementTable(brackets);

    brackets.set(0, new Bracket(0, 500));

    assertThat(table).isEqualTo(IncrementTable.flat(5));
  }

  /** Begins with an increment of 5. */
  private static IncrementTable table(Bracket... further) {
    List<Bracket> brackets = new ArrayList<>(List.of(new Bracket(0, 5)));
    brackets.addAll(List.of(further));
    return new IncrementTable(brackets);
  }

  private static List<Bracket> brackets(int number) {
    return LongStream.range(0, number).mapToObj(i -> new Bracket(i * 10, i + 1)).toList();
  }
}
