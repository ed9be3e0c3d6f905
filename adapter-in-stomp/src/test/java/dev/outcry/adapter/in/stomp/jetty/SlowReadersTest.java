package dev.outcry.adapter.in.stomp.jetty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outcry.application.port.in.SignedIn;
import dev.outcry.domain.room.RoomId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Some of those who watch a room take nothing, half of them in JSON alone: the others do not
 * notice, and they are let go.
 */
class SlowReadersTest {

  private static final int LENGTH = 2_000;

  /** From when a client that takes nothing has filled what lies between it and the server. */
  private static final Duration CUT_AFTER = Duration.ofSeconds(5);

  @Test
  void aFewAmongTwenty() throws Exception {
    run(20, 4, 100, Duration.ofSeconds(2), 1_000);
  }

  @Tag("load")
  @ParameterizedTest
  @CsvSource({"40, 250", "120, 1000"})
  void manyAmongFiveHundred(int slow, long latestMillis) throws Exception {
    run(500, slow, 50, Duration.ofSeconds(12), latestMillis);
  }

  private static void run(int everyone, int slow, int perSecond, Duration time, long latestMillis)
      throws Exception {
    List<RawClient> slowOnes = new ArrayList<>();
    try (JettyHouse jetty = new JettyHouse()) {
      SignedIn ann = jetty.house().someone("Ann");
      RoomId room = jetty.house().room(ann);
      try (Audience others = new Audience(jetty, ann, room, everyone - slow)) {
        int messages = (int) (time.toSeconds() * perSecond);
        others.hear(messages, perSecond, LENGTH); // until what is measured is compiled
        for (int i = 0; i < slow; i++) {
          RawClient client = RawClient.openNarrow(jetty.port());
          slowOnes.add(
              i % 2 == 0
                  ? client.watch(ann.token().value(), room.value())
                  : client.watchInJson(ann.token().value(), room.value()));
        }
        long before = heap();

        long[] late = others.hear(messages, perSecond, LENGTH);

        long grown = heap() - before;
        await()
            .atMost(CUT_AFTER.plusSeconds(2))
            .until(() -> jetty.engine().sessionCount() == everyone - slow);
        long p99 = late[late.length * 99 / 100];
        System.out.printf(
            "%d of %d slow: p50 %d ms, p99 %d ms, at most %d ms; heap %+d KiB%n",
            slow, everyone, late[late.length / 2], p99, late[late.length - 1], grown / 1024);
        assertThat(p99).isLessThan(latestMillis);
        assertThat(grown).isLessThan(64L << 20);
      } finally {
        slowOnes.forEach(RawClient::close);
      }
    }
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
