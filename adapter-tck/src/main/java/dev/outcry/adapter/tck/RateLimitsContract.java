package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.anyName;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.RateLimits;
import dev.outcry.domain.limit.RateKey;
import dev.outcry.domain.limit.RateKey.Kind;
import dev.outcry.domain.limit.RateLimit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link RateLimits} does. Holds on a clock that runs as well as on one that stands:
 * refusals are expected only where the next one is minutes away.
 */
public interface RateLimitsContract {

  /** So slow that during a test nothing comes back by itself. */
  RateLimit SLOW = RateLimit.perSecond(0.001, 5);

  /** So quick that a test can wait. */
  RateLimit QUICK = RateLimit.perSecond(20, 2);

  /** The limits to test, the same throughout a test. */
  RateLimits limits();

  /** The same counts, as another instance sees them. */
  RateLimits limitsOfAnotherInstance();

  /** Returns once at least so much time has passed on the clock that {@link #limits} goes by. */
  void pass(Duration time);

  @Test
  default void rl1_aBurstIsTakenAtOnceAndNoMore() {
    RateKey key = anyKey();

    List<Boolean> taken =
        Race.of(
            runner -> {
              RateLimits mine = runner % 2 == 0 ? limits() : limitsOfAnotherInstance();
              return mine.take(key, SLOW).isEmpty();
            });

    assertThat(taken).filteredOn(took -> took).hasSize(SLOW.burst());
  }

  @Test
  default void rl1_aLongRestGivesNoMoreThanABurst() {
    RateKey key = anyKey();
    limits().take(key, QUICK);
    pass(Duration.ofSeconds(1));

    long before = System.nanoTime();
    long taken =
        Stream.generate(() -> limits().take(key, QUICK))
            .limit(100)
            .filter(Optional::isEmpty)
            .count();
    long meanwhile = (System.nanoTime() - before) / 1_000 / QUICK.intervalMicros();

    assertThat(taken).isBetween((long) QUICK.burst(), QUICK.burst() + meanwhile + 1);
  }

  @Test
  default void rl2_whoWaitsAsToldMayTake() {
    RateKey key = anyKey();

    for (int i = 0; i < 10; i++) {
      Duration wait = waitOf(key, QUICK);
      assertThat(wait).isBetween(Duration.ofMillis(1), Duration.ofMillis(50));
      assertThat(wait).isEqualTo(Duration.ofMillis(wait.toMillis()));
      pass(wait);
      assertThat(limits().take(key, QUICK)).as("after the wait").isEmpty();
    }
  }

  @Test
  default void rl2_whatWasRefusedTookNothing() {
    RateKey key = anyKey();
    Duration interval = Duration.ofNanos(SLOW.intervalMicros() * 1_000);
    Duration first = waitOf(key, SLOW);

    assertThat(Stream.generate(() -> limits().take(key, SLOW)).limit(100))
        .allSatisfy(wait -> assertThat(wait.orElseThrow()).isLessThanOrEqualTo(first));
    assertThat(first).isLessThanOrEqualTo(interval).isGreaterThan(interval.dividedBy(2));
  }

  @Test
  default void rl3_eachKeyIsCountedByItself() {
    String name = anyName();
    waitOf(new RateKey(Kind.MESSAGES, name), SLOW);

    assertThat(limits().take(new RateKey(Kind.BIDS, name), SLOW)).isEmpty();
    assertThat(limits().take(new RateKey(Kind.MESSAGES, name + ":1"), SLOW)).isEmpty();
    assertThat(limits().take(new RateKey(Kind.MESSAGES, "방 " + name), SLOW)).isEmpty();
    assertThat(limits().take(new RateKey(Kind.MESSAGES, name), SLOW)).isPresent();
  }

  @Test
  default void rl4_whatIsGivenBackCanBeTakenAgain() {
    RateKey key = anyKey();
    waitOf(key, SLOW);

    limits().giveBack(key, SLOW);

    assertThat(limitsOfAnotherInstance().take(key, SLOW)).isEmpty();
    assertThat(limits().take(key, SLOW)).isPresent();
  }

  @Test
  default void rl4_givingBackWhatWasNotTakenGivesNothing() {
    RateKey key = anyKey();
    limits().giveBack(key, SLOW);
    limits().take(key, SLOW);
    IntStream.range(0, 10).forEach(i -> limits().giveBack(key, SLOW));

    List<Optional<Duration>> taken =
        Stream.generate(() -> limits().take(key, SLOW)).limit(20).toList();

    assertThat(taken).filteredOn(Optional::isEmpty).hasSize(SLOW.burst());
  }

  @Test
  default void rl5_whatIsForgottenWasNotTaken() {
    RateKey key = anyKey();
    RateKey other = anyKey();
    waitOf(key, SLOW);
    waitOf(other, SLOW);

    limits().forget(key);
    limits().forget(anyKey());

    assertThat(Stream.generate(() -> limitsOfAnotherInstance().take(key, SLOW)).limit(20))
        .filteredOn(Optional::isEmpty)
        .hasSize(SLOW.burst());
    assertThat(limits().take(other, SLOW)).isPresent();
  }

  private static RateKey anyKey() {
    return new RateKey(Kind.MESSAGES, anyName());
  }

  /** Takes all there is, and answers how long to wait for more. */
  private Duration waitOf(RateKey key, RateLimit limit) {
    return Stream.generate(() -> limits().take(key, limit))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }
}
