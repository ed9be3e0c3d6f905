package dev.outcry.application.service;

import dev.outcry.application.port.out.RefreshTokens;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.login.FamilyId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Which families were not revoked, as of a few seconds ago; so that not every request has to ask.
 */
final class LiveFamilies {

  /** For how long an answer is believed. */
  static final Duration FRESH = Duration.ofSeconds(4);

  private final RefreshTokens tokens;
  private final InstantSource clock;
  private final Outage outage;
  private final Map<FamilyId, Instant> seen = new ConcurrentHashMap<>();
  private final AtomicLong endings = new AtomicLong();

  LiveFamilies(RefreshTokens tokens, InstantSource clock) {
    this.tokens = tokens;
    this.clock = clock;
    this.outage = new Outage(clock);
  }

  /** Where nobody can tell, a family lives. */
  boolean lives(FamilyId family) {
    Instant now = clock.instant();
    @Nullable Instant last = seen.get(family);
    if (last != null && now.isBefore(last.plus(FRESH)) || outage.lasts()) {
      return true;
    }
    long before = endings.get();
    try {
      boolean lives = !tokens.isRevoked(family);
      if (lives) {
        seen.put(family, now);
      }
      if (!lives || endings.get() != before) {
        seen.remove(family);
      }
      return lives;
    } catch (UnavailableException nobodyCanTell) {
      outage.begin();
      return true;
    }
  }

  /** Has the next call ask. */
  void forget(FamilyId family) {
    endings.incrementAndGet();
    seen.remove(family);
  }

  /** Has the next calls ask, for whatever family. */
  void forgetAll() {
    endings.incrementAndGet();
    seen.clear();
  }

  /** Lets go of what is no longer believed. */
  void sweep() {
    Instant now = clock.instant();
    seen.values().removeIf(last -> !now.isBefore(last.plus(FRESH)));
  }
}
