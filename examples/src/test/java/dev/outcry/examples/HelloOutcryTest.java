package dev.outcry.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HelloOutcryTest {

  @Test
  void twoPeopleTalkAndTrade() {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream console = System.out;
    System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      HelloOutcry.main(new String[0]);
    } finally {
      System.setOut(console);
    }

    assertThat(written.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "Ben asks: Persisted[seq=1, rev=1, duplicate=false]",
            "Ben bids: LEADING",
            "Sold at: 10000 KRW");
  }
}
