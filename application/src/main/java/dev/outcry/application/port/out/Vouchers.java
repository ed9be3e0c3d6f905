package dev.outcry.application.port.out;

import dev.outcry.domain.login.TokenHash;
import java.time.Duration;
import java.util.Optional;

/**
 * What is kept for a moment for whoever holds a secret, on whichever instance they come back to.
 *
 * <ul>
 *   <li><b>V1</b> What was kept is had once: of any number of concurrent takes one gets it.
 *   <li><b>V2</b> After its lifetime it is gone.
 *   <li><b>V3</b> Nothing is had for a secret for which nothing was kept.
 * </ul>
 */
public interface Vouchers {

  /**
   * Keeps something.
   *
   * @param secret that nobody had before
   * @param lifetime counted from now, by the clock of whatever keeps it
   */
  void keep(TokenHash secret, String what, Duration lifetime);

  /** What was kept, which then is gone. */
  Optional<String> take(TokenHash secret);
}
