package dev.outcry.application.port.out;

import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;

/**
 * Who is being erased: what was begun goes on until it is done, whatever dies meanwhile. Safe for
 * use by many threads.
 *
 * <ul>
 *   <li><b>ER1</b> What was begun is pending, durably, from the return of {@code begin} until it is
 *       done. Of a person there is one erasure, the one that was begun last.
 *   <li><b>ER2</b> {@code pending} answers what was begun first first, as far as the limit goes.
 *   <li><b>ER3</b> {@code done} ends an erasure, for good; one that was begun anew since goes on.
 * </ul>
 */
public interface Erasures {

  /**
   * @param begunAt in milliseconds
   */
  record Erasure(UserId person, Instant begunAt) {}

  /** Begins an erasure. */
  void begin(Erasure erasure);

  /** At most {@code limit} erasures that are not done. */
  List<Erasure> pending(int limit);

  /** Ends an erasure; once more changes nothing. */
  void done(Erasure erasure);
}
