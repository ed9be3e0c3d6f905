package dev.outcry.adapter.out.memory;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** What was set aside, as far as it is kept: the oldest makes way for the newest. */
final class DeadLetters<C> {

  static final int KEPT = 1_000;

  private final Queue<DeadLetter<C>> kept = new ArrayDeque<>();

  synchronized void add(DeadLetter<C> letter) {
    if (kept.size() == KEPT) {
      kept.remove();
    }
    kept.add(letter);
  }

  synchronized List<DeadLetter<C>> all() {
    return List.copyOf(kept);
  }
}
