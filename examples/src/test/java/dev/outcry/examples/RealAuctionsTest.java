package dev.outcry.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * 492 auctions of Palm M515 and Xbox that were held on eBay in 2003, from the data set of W. Jank
 * and G. Shmueli (modelingonlineauctions.com), bid by bid through the core.
 */
class RealAuctionsTest {

  /** Beside the project where it is built, not in it: the data is not ours to pass on. */
  private static final Path FILE =
      Path.of("..", "..", "shared", "data", "real-auctions", "bids.csv");

  @Test
  void auctionsThatWereReallyHeldEndAtTheirRecordedPrices() throws InterruptedException {
    if (!Files.exists(FILE)) {
      abort("NOT PLAYED: the real auctions are not there; put them at " + FILE.toAbsolutePath());
    }
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    int exit = new AuctionHouse(out, System.err, false).run(List.of(FILE.toString()));

    assertThat(exit).isZero();
    assertThat(
            written
                .toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceAll(" +", " ")))
        .contains("auctions 492", "equal 473", "different 0")
        .contains("incomplete record 2 326, 337")
        .contains("leaders equal 490 of 490 recorded")
        .anyMatch(line -> line.startsWith("equal with a reserve 17 "));
  }
}
