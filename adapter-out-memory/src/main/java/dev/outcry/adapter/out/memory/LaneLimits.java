package dev.outcry.adapter.out.memory;

import java.time.Duration;

/**
 * How much a lane takes.
 *
 * @param batch how many commands are handed over at once
 * @param perKey how many of one key may wait
 * @param inAll how many may be unfinished over all keys
 * @param linger how long what is there may wait for more of its key, up to a batch
 */
record LaneLimits(int batch, int perKey, int inAll, Duration linger) {

  static final LaneLimits STANDARD = new LaneLimits(256, 10_000, 100_000);

  LaneLimits(int batch, int perKey, int inAll) {
    this(batch, perKey, inAll, Duration.ZERO);
  }

  LaneLimits withLinger(Duration linger) {
    return new LaneLimits(batch, perKey, inAll, linger);
  }
}
