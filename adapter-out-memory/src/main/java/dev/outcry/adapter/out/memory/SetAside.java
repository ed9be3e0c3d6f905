package dev.outcry.adapter.out.memory;

import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was set aside, as far as it is kept: the oldest makes way for the newest. */
final class SetAside<C> {

  static final int KEPT = 1_000;

  private final NavigableMap<Long, DeadLetter<C>> kept = new TreeMap<>();
  private long last;

  synchronized void add(DeadLetter<C> letter) {
    if (kept.size() == KEPT) {
      kept.pollFirstEntry();
    }
    kept.put(++last, letter);
  }

  synchronized List<DeadLetter<C>> all() {
    return List.copyOf(kept.values());
  }

  /** Those with a higher number, by number. */
  synchronized SortedMap<Long, DeadLetter<C>> after(long number) {
    return new TreeMap<>(kept.tailMap(number, false));
  }

  synchronized @Nullable DeadLetter<C> take(long number) {
    return kept.remove(number);
  }

  synchronized void putBack(long number, DeadLetter<C> letter) {
    kept.put(number, letter);
  }
}
