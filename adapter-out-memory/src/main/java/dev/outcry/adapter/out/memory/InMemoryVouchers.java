package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.application.port.out.Vouchers;
import dev.outcry.domain.login.TokenHash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** At most so many at a time; those that are over make room when there is none. */
final class InMemoryVouchers implements Vouchers {

  private static final int MOST = 100_000;

  private record Kept(String what, Instant until) {}

  private final Clock clock;
  private final Map<TokenHash, Kept> kept = new HashMap<>();

  InMemoryVouchers(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void keep(TokenHash secret, String what, Duration lifetime) {
    Instant now = clock.instant();
    if (kept.size() >= MOST) {
      kept.values().removeIf(each -> !now.isBefore(each.until()));
    }
    if (kept.size() >= MOST) {
      throw new UnavailableException("too many vouchers");
    }
    kept.put(secret, new Kept(what, now.plus(lifetime)));
  }

  @Override
  public synchronized Optional<String> take(TokenHash secret) {
    return Optional.ofNullable(kept.remove(secret))
        .filter(found -> clock.instant().isBefore(found.until()))
        .map(Kept::what);
  }
}
