package dev.outcry.adapter.out.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.limit.RateKey;
import dev.outcry.domain.limit.RateKey.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisRateLimitsTest implements InRedis.Limits {

  @RegisterExtension private static final TwoRedisInstances INSTANCES = new TwoRedisInstances();

  @Override
  public TwoRedisInstances instances() {
    return INSTANCES;
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
