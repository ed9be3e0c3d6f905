package dev.outcry.adapter.in.stomp.engine;

/**
 * Whether a client goes on and on sending what is refused for coming too fast: more than {@value
 * #MOST} within {@value #MILLIS} ms, ten times what the usual limit lets through. Not thread-safe.
 */
final class Flood {

  static final int MOST = 1_000;
  static final long MILLIS = 10_000;

  private long since;
  private int refused;

  /** One more was refused; true if that is enough. */
  boolean rises(long now) {
    if (refused == 0 || now - since >= MILLIS) {
      since = now;
      refused = 0;
    }
    return ++refused > MOST;
  }
}
