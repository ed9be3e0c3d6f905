package dev.outcry.application.port.out;

import java.util.Collection;
import java.util.List;

/**
 * Effects that were decided and wait to be carried out. They get in only together with their
 * decision, by {@link Rooms} and {@link Auctions}.
 *
 * <ul>
 *   <li><b>E1</b> An effect is pending from the commit of its decision until it is done.
 *   <li><b>E2</b> {@code pending} answers the effects of a source, or of each of several, in the
 *       order of their commits.
 *   <li><b>E3</b> {@code done} is for good; once more changes nothing. A store that dies may bring
 *       back what was done in its last second: carrying it out once more is harmless.
 *   <li><b>E4</b> {@code sources} names every source that has something pending, as far as the
 *       limit goes.
 * </ul>
 */
public interface Effects {

  /** The oldest effects of a source that are not done. */
  List<Effect> pending(String source, int limit);

  /**
   * The oldest effects of several sources that are not done, those of each in their order; a store
   * makes one round trip of it.
   */
  default List<Effect> pending(Collection<String> sources, int limit) {
    return sources.stream()
        .flatMap(source -> pending(source, limit).stream())
        .limit(limit)
        .toList();
  }

  /** Marks effects as carried out. */
  void done(Collection<Effect> effects);

  /** Sources that have something pending, for whoever sweeps up. */
  List<String> sources(int limit);
}
