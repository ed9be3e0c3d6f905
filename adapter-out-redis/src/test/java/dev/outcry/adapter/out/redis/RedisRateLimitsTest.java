package dev.outcry.adapter.out.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.adapter.tck.RateLimitsContract;
import dev.outcry.application.port.out.RateLimits;
import dev.outcry.domain.limit.RateKey;
import dev.outcry.domain.limit.RateKey.Kind;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RedisRateLimitsTest implements RateLimitsContract {

  private static RedisServer server;
  private static RedisInstance here;
  private static RedisInstance there;

  @BeforeAll
  static void start() {
    server = RedisServer.start();
    here = new RedisInstance(server);
    there = new RedisInstance(server);
  }

  @AfterAll
  static void end() {
    there.close();
    here.close();
    server.close();
  }

  @Override
  public RateLimits limits() {
    return here.the(RateLimits.class);
  }

  @Override
  public RateLimits limitsOfAnotherInstance() {
    return there.the(RateLimits.class);
  }

  @Override
  public void pass(Duration time) {
    Elapsing.pass(time);
  }

  @Test
  void aCountIsKeptOnlyUntilItIsPast() {
    RateKey key = new RateKey(Kind.ACCOUNT_LOGINS, "zoë@example.org");

    limits().take(key, SLOW);

    assertThat(here.redis().ttl("rate:account-logins:zoë@example.org")).isBetween(900L, 1_000L);
    limits().giveBack(key, SLOW);
    assertThat(here.redis().exists("rate:account-logins:zoë@example.org")).isZero();
  }
}
