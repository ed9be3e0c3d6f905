package dev.outcry.examples;

import java.io.PrintStream;
import java.util.Locale;

/** Tells how far it has come: on a terminal in one line that rewrites itself, else now and then. */
final class Progress {

  private static final int AUCTIONS_PER_LINE = 50;
  private static final String BACK_TO_EMPTY_LINE = "\r\033[K";

  private final PrintStream out;
  private final boolean onTerminal;
  private final int total;

  Progress(PrintStream out, boolean onTerminal, int total) {
    this.out = out;
    this.onTerminal = onTerminal;
    this.total = total;
  }

  /** Makes room for a line of something else. */
  void clear() {
    if (onTerminal) {
      out.print(BACK_TO_EMPTY_LINE);
      out.flush();
    }
  }

  /** So many auctions are held. */
  void show(int auctions) {
    String text = String.format(Locale.ROOT, "%,d of %,d auctions held", auctions, total);
    if (onTerminal) {
      out.print(BACK_TO_EMPTY_LINE + text);
      out.flush();
    } else if (auctions % AUCTIONS_PER_LINE == 0) {
      out.println(text);
    }
  }
}
