package dev.outcry.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

  @Test
  void onATerminalOneLineRewritesItself() {
    Progress progress = new Progress(out, true, 1_200);

    progress.show(1);
    progress.clear();

    assertThat(text()).isEqualTo("\r\033[K1 of 1,200 auctions held\r\033[K");
  }

  @Test
  void elsewhereEveryFiftiethAuctionGetsALine() {
    Progress progress = new Progress(out, false, 120);

    for (int held = 1; held <= 120; held++) {
      progress.clear();
      progress.show(held);
    }

    assertThat(text().lines())
        .containsExactly("50 of 120 auctions held", "100 of 120 auctions held");
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
