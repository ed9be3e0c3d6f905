package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.RateLimitsContract;
import dev.outcry.application.port.out.RateLimits;
import dev.outcry.domain.limit.RateKey;
import dev.outcry.domain.limit.RateLimit;
import java.time.Duration;
import java.util.Optional;

/** Rate limits that break a promise, each run through the contract by itself. */
final class BrokenRateLimits {

  private BrokenRateLimits() {}

  @Breaks("RL1")
  static class CountsInEachInstance extends SoundLimits {
    private final RateLimits another = new InMemoryRateLimits(clock);

    @Override
    public RateLimits limitsOfAnotherInstance() {
      return another;
    }
  }

  @Breaks("RL1")
  static class SavesUpWhileItRests extends SoundLimits {
    @Override
    public Optional<Duration> take(RateKey key, RateLimit limit) {
      return super.take(key, new RateLimit(limit.intervalMicros(), limit.burst() * 20));
    }
  }

  @Breaks("RL2")
  static class RoundsWaitsDown extends SoundLimits {
    @Override
    public Optional<Duration> take(RateKey key, RateLimit limit) {
      return super.take(key, limit).map(wait -> wait.minusMillis(1));
    }
  }

  @Breaks("RL2")
  static class PunishesImpatience extends SoundLimits {
    private long refused;

    @Override
    public Optional<Duration> take(RateKey key, RateLimit limit) {
      return super.take(key, limit).map(wait -> wait.plusSeconds(refused++));
    }
  }

  @Breaks("RL3")
  static class KnowsNoKinds extends SoundLimits {
    @Override
    public Optional<Duration> take(RateKey key, RateLimit limit) {
      return super.take(new RateKey(RateKey.Kind.MESSAGES, key.of()), limit);
    }
  }

  @Breaks("RL4")
  static class TakesNothingBack extends SoundLimits {
    @Override
    public void giveBack(RateKey key, RateLimit limit) {}
  }

  @Breaks("RL4")
  static class GivesWhatItNeverGot extends SoundLimits {
    private int given;

    @Override
    public void giveBack(RateKey key, RateLimit limit) {
      given++;
    }

    @Override
    public Optional<Duration> take(RateKey key, RateLimit limit) {
      return super.take(key, limit).filter(wait -> given-- <= 0);
    }
  }

  @Breaks("RL5")
  static class ForgetsNothing extends SoundLimits {
    @Override
    public void forget(RateKey key) {}
  }

  @Breaks({})
  static class KeepsEveryPromise extends SoundLimits {}

  /** Keeps every promise that is not broken on purpose. */
  abstract static class SoundLimits implements RateLimits, RateLimitsContract {

    final SettableClock clock = new SettableClock();
    private final RateLimits limits = new InMemoryRateLimits(clock);

    @Override
    public RateLimits limits() {
      return this;
    }

    @Override
    public RateLimits limitsOfAnotherInstance() {
      return this;
    }

    @Override
    public void pass(Duration time) {
      clock.set(clock.instant().plus(time));
    }

    @Override
    public Optional<Duration> take(RateKey key, RateLimit limit) {
      return limits.take(key, limit);
    }

    @Override
    public void giveBack(RateKey key, RateLimit limit) {
      limits.giveBack(key, limit);
    }

    @Override
    public void forget(RateKey key) {
      limits.forget(key);
    }
  }
}
