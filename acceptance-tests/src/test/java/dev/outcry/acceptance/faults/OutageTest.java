package dev.outcry.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Pause;
import dev.outcry.acceptance.server.Servers;
import dev.outcry.acceptance.server.TwoInstances;
import dev.outcry.application.port.out.DeadLetters.Letter;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever server stands still or is killed: no answer is wrong, and nothing is lost. */
class OutageTest {

  private static final Duration OUTAGE =
      Duration.ofSeconds(Integer.getInteger("outcry.faults.outage-seconds", 4));

  private static final Servers SERVERS = TwoInstances.shared().servers();

  /**
   * Something that can happen to a server.
   *
   * @param begin takes it away
   * @param end gives it back
   */
  record Outage(String name, Runnable begin, Runnable end) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Outage> outages() {
    return Stream.of(
        new Outage("PostgreSQL stands still", SERVERS.postgres()::freeze, SERVERS.postgres()::thaw),
        new Outage("PostgreSQL is killed", SERVERS.postgres()::kill, SERVERS.postgres()::start),
        new Outage("Redis stands still", SERVERS.redis()::pause, SERVERS.redis()::resume),
        new Outage("Redis is killed", SERVERS.redis()::kill, SERVERS.redis()::restart),
        new Outage("Redis forgets all it had", SERVERS.redis()::flush, SERVERS.redis()::flush),
        new Outage("Kafka stands still", SERVERS.kafka()::pause, SERVERS.kafka()::resume),
        new Outage("Kafka is killed", SERVERS.kafka()::kill, SERVERS.kafka()::restart));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void nothingIsLostAndEverybodyIsAnswered(Outage outage) throws Exception {
    List<Letter> before = TwoInstances.shared().deadLetters();
    Crowd crowd = new Crowd(5, TwoInstances.shared()::uris);
    crowd.start(100);
    crowd.awaitProgress(200);
    outage.begin().run();
    try {
      Pause.of(OUTAGE);
    } finally {
      outage.end().run();
    }
    crowd.awaitProgress(500);
    crowd.assertNothingIsLostDoubledOrReordered();
    assertThat(crowd.longestAnswer()).isLessThan(Duration.ofSeconds(11));
    assertThat(TwoInstances.shared().deadLetters()).isEqualTo(before);
  }
}
