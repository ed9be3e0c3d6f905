package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.VouchersContract;
import dev.outcry.application.port.out.Vouchers;
import dev.outcry.domain.login.TokenHash;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Vouchers that break a promise, each run through the contract by itself. */
final class BrokenVouchers {

  private BrokenVouchers() {}

  @Breaks("V1")
  static class HandsOverAgain extends Sound {
    private final Map<TokenHash, String> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<String> take(TokenHash secret) {
      super.take(secret).ifPresent(what -> kept.put(secret, what));
      return Optional.ofNullable(kept.get(secret));
    }
  }

  @Breaks("V2")
  static class KeepsForEver extends Sound {
    @Override
    public void keep(TokenHash secret, String what, Duration lifetime) {
      super.keep(secret, what, Duration.ofDays(1));
    }
  }

  @Breaks("V3")
  static class MakesSomethingUp extends Sound {
    private final Set<TokenHash> kept = ConcurrentHashMap.newKeySet();

    @Override
    public Optional<String> take(TokenHash secret) {
      Optional<String> what = super.take(secret);
      boolean made = what.isEmpty() && !kept.contains(secret);
      return made ? Optional.of("anything") : what;
    }

    @Override
    public void keep(TokenHash secret, String what, Duration lifetime) {
      kept.add(secret);
      super.keep(secret, what, lifetime);
    }
  }

  @Breaks({})
  static class KeepsEveryPromise extends Sound {}

  /** Keeps every promise that is not broken on purpose. */
  abstract static class Sound implements Vouchers, VouchersContract {

    private final SettableClock clock = new SettableClock();
    private final Vouchers vouchers = new InMemoryVouchers(clock);

    @Override
    public Vouchers vouchers() {
      return this;
    }

    @Override
    public void pass(Duration time) {
      clock.set(clock.instant().plus(time));
    }

    @Override
    public void keep(TokenHash secret, String what, Duration lifetime) {
      vouchers.keep(secret, what, lifetime);
    }

    @Override
    public Optional<String> take(TokenHash secret) {
      return vouchers.take(secret);
    }
  }
}
