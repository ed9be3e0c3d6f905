package dev.outcry.adapter.out.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.adapter.tck.RateLimitsContract;
import dev.outcry.application.port.out.RateLimits;
import dev.outcry.domain.limit.RateKey;
import dev.outcry.domain.limit.RateKey.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisRateLimitsTest implements RateLimitsContract {

  @RegisterExtension private static final TwoRedisInstances INSTANCES = new TwoRedisInstances();

  @Override
  public RateLimits limits() {
    return INSTANCES.here().the(RateLimits.class);
  }

  @Override
  public RateLimits limitsOfAnotherInstance() {
    return INSTANCES.there().the(RateLimits.class);
  }

  @Override
  public void pass(Duration time) {
    Elapsing.pass(time);
  }

  @Test
  void aCountIsKeptOnlyUntilItIsPast() {
    RateKey key = new RateKey(Kind.ACCOUNT_LOGINS, "zoë@example.org");

    limits().take(key, SLOW);

    assertThat(INSTANCES.here().redis().ttl("rate:account-logins:zoë@example.org"))
        .isBetween(900L, 1_000L);
    limits().giveBack(key, SLOW);
    assertThat(INSTANCES.here().redis().exists("rate:account-logins:zoë@example.org")).isZero();
  }
}
