package dev.outcry.adapter.out.redis;

import dev.outcry.application.port.out.Vouchers;
import dev.outcry.domain.login.TokenHash;
import java.time.Duration;
import java.util.Optional;

/** A value for each, which Redis hands over once or forgets. */
final class RedisVouchers implements Vouchers {

  private static final String PREFIX = "voucher:";

  private final RedisCalls calls;

  RedisVouchers(RedisCalls calls) {
    this.calls = calls;
  }

  @Override
  public void keep(TokenHash secret, String what, Duration lifetime) {
    calls.call(
        redis -> {
          redis.opsForValue().set(PREFIX + secret, what, lifetime);
          return what;
        });
  }

  @Override
  public Optional<String> take(TokenHash secret) {
    return calls.call(
        redis -> Optional.ofNullable(redis.opsForValue().getAndDelete(PREFIX + secret)));
  }
}
