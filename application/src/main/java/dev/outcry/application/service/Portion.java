package dev.outcry.application.service;

import java.util.List;
import java.util.Optional;

/**
 * As much as was asked for of what was read one beyond that, to know whether there is more.
 *
 * @param lastBeforeMore where to go on from; empty at the end
 */
record Portion<T>(List<T> items, Optional<T> lastBeforeMore) {

  /**
   * @param found at most one more than {@code size}
   * @param size at least 1
   */
  static <T> Portion<T> of(List<T> found, int size) {
    if (found.size() <= size) {
      return new Portion<>(found, Optional.empty());
    }
    List<T> items = found.subList(0, size);
    return new Portion<>(items, Optional.of(items.get(size - 1)));
  }
}
