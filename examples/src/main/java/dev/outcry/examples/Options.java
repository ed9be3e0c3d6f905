package dev.outcry.examples;

import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.auction.IncrementTable;
import dev.outcry.domain.auction.IncrementTable.Bracket;
import dev.outcry.domain.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What the auction house was asked to do.
 *
 * @param file empty for the file that comes with the program
 */
record Options(
    Optional<String> file, IncrementTable increments, Currency currency, boolean helpWanted) {

  /** eBay's increments of 2003, in US cents. */
  static final String EBAY_2003 =
      "0:5,100:25,500:50,2500:100,10000:250,25000:500,50000:1000,100000:2500,250000:5000,"
          + "500000:10000";

  static final String HELP =
      """
      Holds recorded auctions again, bid by bid, and compares what comes out.

        java -jar outcry-examples.jar [--increments TABLE] [--currency CODE] [file.csv]

        file.csv            bids with the columns
                            %s
                            (amounts in minor units, seconds from the auction's start);
                            without it, a small file of the program's own
        --increments TABLE  from:increment, from:increment and so on in minor units,
                            beginning at 0; if not given, eBay's of 2003:
                            %s
        --currency CODE     an ISO 4217 code; if not given, USD
        --help              this text

      equal                 price and winner are those of the record
      equal with a reserve  they are if the recorded price was a hidden reserve
      incomplete record     they are not, but the record shows no bid at its own price
      different             they are not

      Exit code: 0 if nothing is different, 1 if something is, 2 if the input cannot be
      used.
      """
          .formatted(BidFile.HEADER, EBAY_2003);

  /**
   * Reads the command line.
   *
   * @throws InputException naming the option and the rule that it breaks
   */
  static Options parse(List<String> arguments) {
    Optional<String> file = Optional.empty();
    String increments = EBAY_2003;
    String currency = "USD";
    boolean helpWanted = false;
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String argument = rest.next();
      switch (argument) {
        case "--help" -> helpWanted = true;
        case "--increments" -> increments = valueOf(argument, rest);
        case "--currency" -> currency = valueOf(argument, rest);
        default -> {
          requireFile(argument, file);
          file = Optional.of(argument);
        }
      }
    }
    return new Options(file, table(increments), currency(currency), helpWanted);
  }

  private static String valueOf(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new InputException(option + " needs a value; --help tells which");
    }
    return rest.next();
  }

  private static void requireFile(String argument, Optional<String> file) {
    if (argument.startsWith("-")) {
      throw new InputException("unknown option " + argument + "; --help lists them");
    }
    if (file.isPresent()) {
      throw new InputException("one file at a time, not also " + argument);
    }
  }

  private static IncrementTable table(String text) {
    try {
      List<Bracket> brackets = new ArrayList<>();
      for (String bracket : text.split(",", -1)) {
        InvalidValueException.require(
            bracket.matches("[0-9]{1,18}:[0-9]{1,18}"),
            "increments",
            "must be from:increment, separated by commas");
        int colon = bracket.indexOf(':');
        brackets.add(
            new Bracket(
                Long.parseLong(bracket.substring(0, colon)),
                Long.parseLong(bracket.substring(colon + 1))));
      }
      return new IncrementTable(brackets);
    } catch (InvalidValueException broken) {
      throw new InputException("--increments " + broken.rule());
    }
  }

  private static Currency currency(String code) {
    try {
      return Money.of(1, code).currency();
    } catch (InvalidValueException broken) {
      throw new InputException("--currency " + broken.rule());
    }
  }
}
