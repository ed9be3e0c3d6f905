package dev.outcry.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuctionHouseTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path directory;

  @Test
  void theOwnFileComesOutAsRecorded() throws Exception {
    assertThat(run()).isZero();

    assertThat(textOf(out).replaceAll("in [0-9.]+ s: [0-9,]+ per", "in _ s: _ per"))
        .isEqualTo(expected("own-file.txt"));
    assertThat(textOf(err)).isEmpty();
  }

  @Test
  void otherIncrementsDoNotComeOutAsRecorded() throws Exception {
    assertThat(run("--increments", "0:1000000")).isEqualTo(1);

    assertThat(textOf(out)).containsPattern("different +[1-9]");
  }

  @Test
  void anyCurrencyWillDo() throws Exception {
    Path file = write("1,lamp,3,10000,31000,60,ann,50000", "1,lamp,3,10000,31000,61,ben,30000");

    assertThat(run("--currency", "KRW", "--increments", "0:1000", file.toString())).isZero();

    assertThat(textOf(out)).containsPattern("31,000 +31,000 +bidder-ann +equal");
  }

  @Test
  void aBrokenFileIsNamedWithLineAndRuleAndNothingIsHeld() throws Exception {
    Path file = write("1,lamp,3,500,700,60,ann,600", "1,lamp,3,500,700,60,ann");

    assertThat(run(file.toString())).isEqualTo(2);

    assertThat(textOf(err))
        .isEqualTo("auction house: " + file + ", line 3: a bid must have 8 columns\n");
    assertThat(textOf(out)).isEmpty();
  }

  @Test
  void aMissingFileIsNamed() throws Exception {
    assertThat(run("nowhere.csv")).isEqualTo(2);

    assertThat(textOf(err)).isEqualTo("auction house: nowhere.csv: no such file\n");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() throws Exception {
    Path file = directory.resolve("latin.csv");
    String text = BidFile.HEADER + "\n1,caf\u00e9,3,500,700,60,ann,600\n";
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(run(file.toString())).isEqualTo(2);

    assertThat(textOf(err)).endsWith("line 2: the text must be UTF-8\n");
  }

  @Test
  void anUnknownOptionIsRefused() throws Exception {
    assertThat(run("--colour")).isEqualTo(2);

    assertThat(textOf(err))
        .isEqualTo("auction house: unknown option --colour; --help lists them\n");
  }

  @Test
  void helpIsPrinted() throws Exception {
    assertThat(run("--help")).isZero();

    assertThat(textOf(out)).isEqualTo(Options.HELP);
  }

  private int run(String... arguments) throws InterruptedException {
    PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new AuctionHouse(outStream, errStream, false).run(List.of(arguments));
  }

  private Path write(String... bids) throws IOException {
    Path file = directory.resolve("bids.csv");
    return Files.writeString(file, BidFile.HEADER + "\n" + String.join("\n", bids) + "\n");
  }

  /** With the line ends of this platform as in files. */
  private static String textOf(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static String expected(String name) throws IOException {
    try (InputStream text =
        Objects.requireNonNull(AuctionHouseTest.class.getResourceAsStream(name))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
