package dev.outcry.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Holds recorded auctions again in a core of its own, and compares price and winner with the
 * record. See {@link Options#HELP} for what it takes.
 */
public final class AuctionHouse {

  private static final String OWN_FILE = "bids.csv";
  private static final int TRANSCRIPT_SIZE = 12;

  private final PrintStream out;
  private final PrintStream err;
  private final boolean onTerminal;

  AuctionHouse(PrintStream out, PrintStream err, boolean onTerminal) {
    this.out = out;
    this.err = err;
    this.onTerminal = onTerminal;
  }

  public static void main(String[] args) throws InterruptedException {
    // So that, on every JDK, there is a console only where there is a terminal.
    System.setProperty("jdk.console", "java.base");
    boolean onTerminal = System.console() != null;
    System.exit(new AuctionHouse(System.out, System.err, onTerminal).run(List.of(args)));
  }

  /** Answers the exit code. */
  int run(List<String> arguments) throws InterruptedException {
    try {
      Options options = Options.parse(arguments);
      if (options.helpWanted()) {
        out.print(Options.HELP);
        return 0;
      }
      return hold(read(options), options) ? 0 : 1;
    } catch (InputException unusable) {
      err.println("auction house: " + unusable.getMessage());
      return 2;
    }
  }

  private boolean hold(List<RecordedAuction> records, Options options) throws InterruptedException {
    Table table = new Table(records);
    Progress progress = new Progress(err, onTerminal, records.size());
    out.print(table.head());
    List<Replay> replays = new ArrayList<>();
    long begin = System.nanoTime();
    try (SaleRoom saleRoom = new SaleRoom(options.increments())) {
      for (RecordedAuction record : records) {
        Replay replay = Replay.of(record, saleRoom);
        replays.add(replay);
        progress.clear();
        out.print(table.row(replay));
        progress.show(replays.size());
      }
    }
    progress.clear();
    Summary summary = new Summary(replays, Duration.ofNanos(System.nanoTime() - begin));
    out.print("\n" + Transcript.of(replays.get(0).sale(), TRANSCRIPT_SIZE));
    out.print("\n" + summary.text());
    return summary.isAsRecorded();
  }

  private static List<RecordedAuction> read(Options options) {
    String name = options.file().orElse(OWN_FILE);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open(options.file()), StandardCharsets.UTF_8))) {
      return BidFile.read(lines, options.currency());
    } catch (NoSuchFileException | InvalidPathException missing) {
      throw new InputException(name + ": no such file");
    } catch (IOException unreadable) {
      throw new InputException(name + ": cannot be read, " + unreadable.getMessage());
    } catch (InputException broken) {
      throw new InputException(name + ", " + broken.getMessage());
    }
  }

  private static InputStream open(Optional<String> file) throws IOException {
    return file.isPresent()
        ? Files.newInputStream(Path.of(file.get()))
        : Objects.requireNonNull(AuctionHouse.class.getResourceAsStream(OWN_FILE));
  }
}
