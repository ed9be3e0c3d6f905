package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.RateLimits;
import dev.outcry.domain.limit.RateKey;
import dev.outcry.domain.limit.RateLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One figure per key; where there are too many of a kind, the one longest untouched goes. */
final class InMemoryRateLimits implements RateLimits {

  private static final int MOST = 100_000;
  private static final long MICROS_PER_MILLI = 1_000;

  private final Clock clock;
  private final Map<RateKey.Kind, LinkedHashMap<String, Long>> due =
      new EnumMap<>(RateKey.Kind.class);

  InMemoryRateLimits(Clock clock) {
    this(clock, MOST);
  }

  /**
   * @param most how many keys of a kind are kept
   */
  InMemoryRateLimits(Clock clock, int most) {
    this.clock = clock;
    for (RateKey.Kind kind : RateKey.Kind.values()) {
      due.put(kind, new Recent(most));
    }
  }

  @Override
  public synchronized Optional<Duration> take(RateKey key, RateLimit limit) {
    long now = now();
    Map<String, Long> ofKind = due.get(key.kind());
    long dueNow = ofKind.getOrDefault(key.of(), Long.MIN_VALUE);
    long wait = limit.waitMicros(dueNow, now);
    if (wait > 0) {
      return Optional.of(Duration.ofMillis(-Math.floorDiv(-wait, MICROS_PER_MILLI)));
    }
    ofKind.put(key.of(), limit.dueAfterTaking(dueNow, now));
    return Optional.empty();
  }

  @Override
  public synchronized void giveBack(RateKey key, RateLimit limit) {
    due.get(key.kind())
        .computeIfPresent(key.of(), (of, dueNow) -> limit.dueAfterGivingBack(dueNow, now()));
  }

  @Override
  public synchronized void forget(RateKey key) {
    due.get(key.kind()).remove(key.of());
  }

  private long now() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
  }

  private static final class Recent extends LinkedHashMap<String, Long> {
    private static final long serialVersionUID = 1L;

    private final int most;

    Recent(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
      return size() > most;
    }
  }
}
