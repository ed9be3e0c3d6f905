package dev.outcry.adapter.out.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.adapter.tck.RateLimitsContract;
import dev.outcry.application.port.out.RateLimits;
import dev.outcry.domain.limit.RateKey;
import dev.outcry.domain.limit.RateKey.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InMemoryRateLimitsTest implements RateLimitsContract {

  private final SettableClock clock = new SettableClock();
  private final RateLimits limits = new InMemoryRateLimits(clock, 3);

  @Override
  public RateLimits limits() {
    return limits;
  }

  @Override
  public RateLimits limitsOfAnotherInstance() {
    return limits;
  }

  @Override
  public void pass(Duration time) {
    clock.set(clock.instant().plus(time));
  }

  @Test
  void theKeyLongestUntouchedIsForgottenAmongItsKind() {
    exhaust(new RateKey(Kind.MESSAGES, "0"));
    exhaust(new RateKey(Kind.BIDS, "0"));
    for (int i = 1; i < 4; i++) {
      exhaust(new RateKey(Kind.MESSAGES, "" + i));
    }

    assertThat(limits.take(new RateKey(Kind.BIDS, "0"), SLOW)).isPresent();
    assertThat(limits.take(new RateKey(Kind.MESSAGES, "1"), SLOW)).isPresent();
    assertThat(limits.take(new RateKey(Kind.MESSAGES, "0"), SLOW)).isEmpty();
  }

  private void exhaust(RateKey key) {
    for (int i = 0; i < SLOW.burst(); i++) {
      assertThat(limits.take(key, SLOW)).isEmpty();
    }
  }
}
