package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.IdGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * UUIDs of version 7 (RFC 9562): a time in milliseconds and 74 bits that are random at first in
 * each millisecond, and from then on a counter that grows by random steps. Later ones are greater,
 * also when the clock runs back.
 */
final class UuidV7Generator implements IdGenerator {

  private static final int HIGH_BITS = 12;
  private static final int LOW_BITS = 62;
  private static final long HIGH_MASK = (1L << HIGH_BITS) - 1;
  private static final long LOW_MASK = (1L << LOW_BITS) - 1;
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final Clock clock;
  private final RandomGenerator random;
  private long millis;
  private long high;
  private long low;

  UuidV7Generator(Clock clock) {
    this(clock, new SecureRandom());
  }

  UuidV7Generator(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  @Override
  public String next() {
    return nextUuid().toString();
  }

  private synchronized UUID nextUuid() {
    long now = clock.millis();
    if (now > millis) {
      millis = now;
      high = random.nextLong() & HIGH_MASK;
      low = random.nextLong() & LOW_MASK;
    } else {
      low += 1 + Integer.toUnsignedLong(random.nextInt());
      high += low >>> LOW_BITS;
      low &= LOW_MASK;
      millis += high >>> HIGH_BITS;
      high &= HIGH_MASK;
    }
    return new UUID(millis << 16 | VERSION_7 | high, VARIANT | low);
  }
}
