package dev.outcry.adapter.out.redis;

import dev.outcry.adapter.tck.VouchersContract;
import dev.outcry.application.port.out.Vouchers;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisVouchersTest implements VouchersContract {

  @RegisterExtension private static final TwoRedisInstances INSTANCES = new TwoRedisInstances();

  @Override
  public Vouchers vouchers() {
    return INSTANCES.here().the(Vouchers.class);
  }

  @Override
  public Vouchers vouchersOfAnotherInstance() {
    return INSTANCES.there().the(Vouchers.class);
  }

  @Override
  public void pass(Duration time) {
    Elapsing.pass(time);
  }
}
