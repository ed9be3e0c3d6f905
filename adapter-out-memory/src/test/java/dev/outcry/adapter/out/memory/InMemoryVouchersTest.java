package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.VouchersContract;
import dev.outcry.application.port.out.Vouchers;
import java.time.Duration;

class InMemoryVouchersTest implements VouchersContract {

  private final SettableClock clock = new SettableClock();
  private final Vouchers vouchers = new InMemoryVouchers(clock);

  @Override
  public Vouchers vouchers() {
    return vouchers;
  }

  @Override
  public void pass(Duration time) {
    clock.set(clock.instant().plus(time));
  }
}
