package dev.outcry.acceptance.features;

import dev.outcry.acceptance.driver.Auctions.Increment;
import dev.outcry.acceptance.driver.Auctions.SoftClose;
import dev.outcry.acceptance.driver.Auctions.Terms;
import java.util.Arrays;
import java.util.List;

/**
 * The terms of an auction as a scenario writes them. What it does not mention: from 1000 KRW in
 * steps of 100, from 12:00:00 to 13:00:00, no reserve, not to be bought at once, no soft close.
 */
final class TermsOfSale {

  private TermsOfSale() {}

  static Terms read(Row row) {
    String[] start = row.or("start price", "1000 KRW").split(" ");
    return new Terms(
        row.at("mode"),
        start[1],
        Long.parseLong(start[0]),
        increments(row.or("steps", "100")),
        row.maybeNumber("reserve"),
        row.maybeNumber("buy now"),
        row.or("opens", "12:00:00"),
        row.or("closes", "13:00:00"),
        row.maybe("soft close").map(mode -> softClose(mode, row)));
  }

  /** Such as {@code 100, from 10000: 500}. */
  private static List<Increment> increments(String text) {
    return Arrays.stream(text.split(", from ")).map(TermsOfSale::increment).toList();
  }

  private static Increment increment(String text) {
    String[] parts = text.split(": ");
    return parts.length == 1
        ? new Increment(0, Long.parseLong(parts[0]))
        : new Increment(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
  }

  private static SoftClose softClose(String mode, Row row) {
    return new SoftClose(
        Words.durationOf(row.or("window", "120 s")),
        Words.durationOf(row.or("extension", "120 s")),
        mode,
        Words.durationOf(row.or("cap", "60 min")));
  }
}
