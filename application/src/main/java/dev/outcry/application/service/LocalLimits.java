package dev.outcry.application.service;

import dev.outcry.domain.limit.RateKey;
import dev.outcry.domain.limit.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what is done by way of this instance, while nobody can count for all. */
final class LocalLimits {

  private final InstantSource clock;
  private final Map<RateKey, Long> due = new ConcurrentHashMap<>();

  LocalLimits(InstantSource clock) {
    this.clock = clock;
  }

  /** Takes one, or says how long to wait. */
  Optional<Duration> take(RateKey key, RateLimit limit) {
    long now = micros();
    AtomicLong wait = new AtomicLong();
    due.merge(
        key,
        limit.dueAfterTaking(now, now),
        (before, first) -> {
          wait.set(limit.waitMicros(before, now));
          return wait.get() > 0 ? before : limit.dueAfterTaking(before, now);
        });
    return Optional.of(wait.get())
        .filter(micros -> micros > 0)
        .map(micros -> Duration.of(micros, ChronoUnit.MICROS).plusNanos(999_999))
        .map(atLeast -> atLeast.truncatedTo(ChronoUnit.MILLIS));
  }

  void giveBack(RateKey key, RateLimit limit) {
    long now = micros();
    due.computeIfPresent(key, (same, before) -> limit.dueAfterGivingBack(before, now));
  }

  void forget(RateKey key) {
    due.remove(key);
  }

  /** Lets go of what is past. */
  void sweep() {
    long now = micros();
    due.values().removeIf(each -> each <= now);
  }

  private long micros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
  }
}
