package dev.outcry.adapter.tck;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Ways in which a handler fails. */
final class Failing {

  private Failing() {}

  /** Throws the first times it is called. */
  static Consumer<List<String>> first(int times, Supplier<? extends RuntimeException> failure) {
    AtomicInteger calls = new AtomicInteger();
    return batch -> {
      if (calls.incrementAndGet() <= times) {
        throw failure.get();
      }
    };
  }

  /** Throws an error the first time it is called. */
  static Consumer<List<String>> badlyAtFirst() {
    AtomicInteger calls = new AtomicInteger();
    return batch -> {
      if (calls.incrementAndGet() == 1) {
        throw new LinkageError("an error for the test");
      }
    };
  }

  /** Throws whenever one of these commands is in the batch. */
  static Consumer<List<String>> at(List<String> poison) {
    return batch -> {
      if (!Collections.disjoint(batch, poison)) {
        throw new IllegalStateException("a failure for the test");
      }
    };
  }
}
