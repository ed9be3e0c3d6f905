package dev.outcry.domain;

import java.util.Map;

/**
 * Why the domain said no to a well-formed request: an answer, not a failure.
 *
 * <p>A refusal without facts is its {@link RefusalCode} itself. Refusals are immutable.
 */
public interface Refusal {

  /** The reason, from the one catalogue that every transport maps. */
  RefusalCode code();

  /**
   * What a client needs in order to do better, by name; empty for most reasons. Values are strings
   * and integers; amounts are minor units.
   */
  default Map<String, Object> facts() {
    return Map.of();
  }
}
