package dev.outcry.examples;

import dev.outcry.domain.money.Money;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;

/** Records to test with, written as in a file of bids. */
final class RecordedAuctions {

  private RecordedAuctions() {}

  /** Reads lines as they would stand below the header, in won. */
  static List<RecordedAuction> recorded(String... lines) throws IOException {
    return readFile(BidFile.HEADER + "\n" + String.join("\n", lines) + "\n");
  }

  /** Reads a whole file, in won. */
  static List<RecordedAuction> readFile(String text) throws IOException {
    return BidFile.read(new BufferedReader(new StringReader(text)), Money.currency("KRW"));
  }
}
