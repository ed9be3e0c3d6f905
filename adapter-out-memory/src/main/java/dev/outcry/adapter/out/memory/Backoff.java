package dev.outcry.adapter.out.memory;

/**
 * How long to wait before the next try: 10 ms at first, then twice as long each time, up to 1 s.
 */
record Backoff(long millis) {

  static final Backoff NONE = new Backoff(0);

  private static final long FIRST = 10;
  private static final long LONGEST = 1_000;

  Backoff longer() {
    return new Backoff(Math.min(Math.max(FIRST, 2 * millis), LONGEST));
  }
}
