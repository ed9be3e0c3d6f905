package dev.outcry.adapter.out.redis;

import org.junit.jupiter.api.extension.RegisterExtension;

class RedisVouchersTest implements InRedis.Secrets {

  @RegisterExtension private static final TwoRedisInstances INSTANCES = new TwoRedisInstances();

  @Override
  public TwoRedisInstances instances() {
    return INSTANCES;
  }
}
