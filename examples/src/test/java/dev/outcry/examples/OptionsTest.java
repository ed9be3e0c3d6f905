package dev.outcry.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.outcry.domain.auction.IncrementTable;
import dev.outcry.domain.auction.IncrementTable.Bracket;
import dev.outcry.domain.money.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

  @Test
  void withoutArgumentsTheOwnFileIsHeldInDollarsByTheIncrementsOf2003() {
    Options options = Options.parse(List.of());

    assertThat(options.file()).isEmpty();
    assertThat(options.currency()).isEqualTo(Money.currency("USD"));
    assertThat(options.increments().at(Money.of(10_000, "USD"))).isEqualTo(250);
    assertThat(options.helpWanted()).isFalse();
  }

  @Test
  void everythingCanBeChosen() {
    List<String> arguments =
        List.of("--currency", "KRW", "bids.csv", "--increments", "0:500,10000:1000", "--help");

    assertThat(Options.parse(arguments))
        .isEqualTo(
            new Options(
                Optional.of("bids.csv"),
                new IncrementTable(List.of(new Bracket(0, 500), new Bracket(10_000, 1_000))),
                Money.currency("KRW"),
                true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --verbose              | unknown option --verbose; --help lists them
          -                      | unknown option -; --help lists them
          a.csv b.csv            | one file at a time, not also b.csv
          --currency             | --currency needs a value; --help tells which
          --increments           | --increments needs a value; --help tells which
          --currency usd         | --currency must be an ISO 4217 code
          --currency XAU         | --currency must have minor units
          --increments 5         | --increments must be from:increment, separated by commas
          --increments 0:5,      | --increments must be from:increment, separated by commas
          --increments 1:5       | --increments must begin at 0
          --increments 0:0       | --increments must be at least 1 minor unit
          --increments 0:5,9:4   | --increments must not fall as prices rise
          --increments 0:5,0:6   | --increments must ascend
          """)
  void whatCannotBeUsedIsRefusedByNameAndRule(String arguments, String message) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Options.parse(List.of(arguments.split(" "))))
        .withMessage(message);
  }
}
