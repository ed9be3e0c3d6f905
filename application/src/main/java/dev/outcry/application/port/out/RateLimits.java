package dev.outcry.application.port.out;

import dev.outcry.domain.limit.RateKey;
import dev.outcry.domain.limit.RateLimit;
import java.time.Duration;
import java.util.Optional;

/**
 * Counts what is limited, by the arithmetic of {@link RateLimit}. Each call is one step, on
 * whichever instance, by the clock of whatever keeps the count. What is kept may be forgotten once
 * it is past, and earlier only where there are more keys than can be kept; nothing but fairness
 * depends on it.
 *
 * <ul>
 *   <li><b>RL1</b> However many take at once, within any span of time no more of one key are taken
 *       than its limit allows.
 *   <li><b>RL2</b> What was refused took nothing: whoever waits as long as told, while nobody else
 *       takes, may take. No wait is longer than an interval, unless others take meanwhile.
 *   <li><b>RL3</b> Each key is counted by itself: neither another kind nor another name matters.
 *   <li><b>RL4</b> What was taken and is given back can be taken again at once; giving back what
 *       was not taken gives nothing.
 *   <li><b>RL5</b> Of a key that was forgotten nothing is kept, as if nothing had been taken; other
 *       keys are not touched.
 * </ul>
 */
public interface RateLimits {

  /**
   * Takes one, or says how long to wait: whole milliseconds, at least one.
   *
   * @param limit the same for all calls with this key; never {@link RateLimit#NONE}
   * @return empty if one was taken
   */
  Optional<Duration> take(RateKey key, RateLimit limit);

  /** Undoes one {@link #take} that took. */
  void giveBack(RateKey key, RateLimit limit);

  /** Lets go of what is kept of a key. */
  void forget(RateKey key);
}
