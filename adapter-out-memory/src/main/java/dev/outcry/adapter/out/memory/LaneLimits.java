package dev.outcry.adapter.out.memory;

/**
 * How much a lane takes.
 *
 * @param batch how many commands are handed over at once
 * @param perKey how many of one key may wait
 * @param inAll how many may be unfinished over all keys
 */
record LaneLimits(int batch, int perKey, int inAll) {

  static final LaneLimits STANDARD = new LaneLimits(256, 10_000, 100_000);
}
