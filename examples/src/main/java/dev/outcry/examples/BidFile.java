package dev.outcry.examples;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.Text;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads recorded auctions: a header, then one bid per line, those of one auction in the order in
 * which they were made. Cells are separated by commas and not quoted.
 */
final class BidFile {

  static final String HEADER = "auction,item,days,startPrice,finalPrice,second,bidder,amount";

  private static final int COLUMNS = HEADER.split(",").length;
  private static final int LONGEST_DAYS = 365;

  /** What a reader puts in place of bytes that are not UTF-8. */
  private static final char MALFORMED = '\uFFFD';

  private final Currency currency;
  private final Map<String, List<Row>> auctions = new LinkedHashMap<>();

  private BidFile(Currency currency) {
    this.currency = currency;
  }

  /** What all bids of one auction share. */
  private record Heading(
      String auction, String item, Duration length, Money startPrice, Money finalPrice) {}

  private record Row(Heading heading, RecordedBid bid) {}

  /**
   * The auctions in the order of their first bids.
   *
   * @throws InputException naming the line and the rule that it breaks
   */
  static List<RecordedAuction> read(BufferedReader lines, Currency currency) throws IOException {
    if (!HEADER.equals(lines.readLine())) {
      throw new InputException("line 1: must be the header " + HEADER);
    }
    BidFile file = new BidFile(currency);
    int number = 2;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      file.add(number, line);
      number++;
    }
    if (file.auctions.isEmpty()) {
      throw new InputException("line 2: must be a bid");
    }
    return file.auctions.values().stream().map(BidFile::auctionOf).toList();
  }

  private void add(int number, String line) {
    try {
      require(line.indexOf(MALFORMED) < 0, "the text", "must be UTF-8");
      Row row = parse(number, line.split(",", -1));
      List<Row> rows =
          auctions.computeIfAbsent(row.heading().auction(), auction -> new ArrayList<>());
      if (!rows.isEmpty()) {
        requireSequel(row, rows.get(rows.size() - 1));
      }
      rows.add(row);
    } catch (InvalidValueException broken) {
      throw new InputException("line " + number + ": " + broken.getMessage());
    }
  }

  private Row parse(int number, String[] cells) {
    require(cells.length == COLUMNS, "a bid", "must have " + COLUMNS + " columns");
    Duration length = Duration.ofDays(number("days", cells[2], 1, LONGEST_DAYS));
    Heading heading =
        new Heading(
            Text.line("auction", cells[0], 30),
            Text.line("item", cells[1], 60),
            length,
            money("startPrice", cells[3]),
            money("finalPrice", cells[4]));
    Duration at = Duration.ofSeconds(number("second", cells[5], 0, length.toSeconds()));
    UserId bidder = new UserId("bidder-" + Text.line("bidder", cells[6], 30));
    return new Row(heading, new RecordedBid(number, at, bidder, money("amount", cells[7])));
  }

  private static void requireSequel(Row row, Row before) {
    require(
        row.heading().equals(before.heading()),
        "item, days, startPrice and finalPrice",
        "must be those of the auction's line " + before.bid().line());
    require(
        row.bid().at().compareTo(before.bid().at()) >= 0,
        "second",
        "must not be before that of the auction's line " + before.bid().line());
  }

  private static RecordedAuction auctionOf(List<Row> rows) {
    Heading heading = rows.get(0).heading();
    return new RecordedAuction(
        heading.auction(),
        heading.item(),
        heading.length(),
        heading.startPrice(),
        heading.finalPrice(),
        rows.stream().map(Row::bid).toList());
  }

  private Money money(String column, String cell) {
    return new Money(number(column, cell, 1, Money.MAX_MINOR_UNITS), currency);
  }

  private static long number(String column, String cell, long least, long most) {
    String rule = "must be a whole number from " + least + " to " + most;
    require(cell.matches("[0-9]{1,18}"), column, rule);
    long number = Long.parseLong(cell);
    require(number >= least && number <= most, column, rule);
    return number;
  }
}
