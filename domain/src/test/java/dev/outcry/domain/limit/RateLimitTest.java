package dev.outcry.domain.limit;

import static dev.outcry.domain.InvalidValues.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {

  private static final long SECOND = 1_000_000;

  /** Any time at all: long before, as good as never. */
  private static final long NEVER = Long.MIN_VALUE;

  private final RateLimit limit = RateLimit.parse("10/3");

  @Test
  void aBurstThenOneEachInterval() {
    long due = NEVER;
    long now = 50 * SECOND;
    for (int i = 0; i < 3; i++) {
      assertThat(limit.waitMicros(due, now)).isZero();
      due = limit.dueAfterTaking(due, now);
    }
    assertThat(limit.waitMicros(due, now)).isEqualTo(100_000);
    assertThat(limit.waitMicros(due, now + 99_999)).isEqualTo(1);
    assertThat(limit.waitMicros(due, now + 100_000)).isZero();
  }

  @Test
  void anyRestGivesOneBurst() {
    long due = NEVER;
    for (int i = 0; i < 3; i++) {
      due = limit.dueAfterTaking(due, 0);
    }
    long later = 1_000 * SECOND;
    int taken = 0;
    while (limit.waitMicros(due, later) == 0) {
      due = limit.dueAfterTaking(due, later);
      taken++;
    }
    assertThat(taken).isEqualTo(3);
  }

  @Test
  void overAnySpanNoMoreIsTakenThanTheLimitSays() {
    Random random = new Random(7);
    long due = NEVER;
    long now = 0;
    int taken = 0;
    for (int i = 0; i < 100_000; i++) {
      now += random.nextInt(40_000);
      if (limit.waitMicros(due, now) == 0) {
        due = limit.dueAfterTaking(due, now);
        taken++;
      }
    }
    assertThat((long) taken).isBetween(now / 100_000 - 1, now / 100_000 + limit.burst());
  }

  @Test
  void whatIsGivenBackCanBeTakenAgain() {
    long due = NEVER;
    for (int i = 0; i < 3; i++) {
      due = limit.dueAfterTaking(due, 0);
    }
    due = limit.dueAfterGivingBack(due, 0);
    assertThat(limit.waitMicros(due, 0)).isZero();
    assertThat(limit.waitMicros(limit.dueAfterTaking(due, 0), 0)).isPositive();
  }

  @Test
  void onAClockThatWasPutBackNobodyWaitsLongerThanAfterABurst() {
    long due = limit.dueAfterTaking(NEVER, 1_000 * SECOND);
    assertThat(limit.waitMicros(due, 0)).isLessThanOrEqualTo(limit.intervalMicros());
  }

  @Test
  void isWrittenAsRateAndBurstPerSecond() {
    assertThat(RateLimit.parse("0.1/5"))
        .isEqualTo(new RateLimit(Duration.ofSeconds(10).toNanos() / 1_000, 5));
    assertThat(RateLimit.parse("0")).isSameAs(RateLimit.NONE);
    assertThat(RateLimit.parse("10/20").times(10)).isEqualTo(RateLimit.parse("100/200"));
    assertThat(RateLimit.NONE.times(10).isNone()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10", "10/0", "0/10", "-1/5", "1e3/5", "10/20/30", "a/b", "0.000001/1000000"})
  void nothingElseIsALimit(String text) {
    assertInvalid("limit", () -> RateLimit.parse(text));
  }

  @Test
  void aKeyDoesNotTellWhoseItIs() {
    assertThat(new RateKey(RateKey.Kind.ACCOUNT_LOGINS, "ann@example.org"))
        .hasToString("RateKey[ACCOUNT_LOGINS]");
  }

  @Test
  void aRefusalSaysWhenToComeBack() {
    assertThat(new RateLimited(Duration.ofMillis(70)).facts()).containsEntry("retryAfterMs", 70L);
  }
}
