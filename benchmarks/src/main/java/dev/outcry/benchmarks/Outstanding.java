package dev.outcry.benchmarks;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What one thread has asked for and waits for: so much at once, and no more. */
final class Outstanding<A> {

  private final Queue<CompletableFuture<A>> asked = new ArrayDeque<>();
  private final int limit;

  Outstanding(int limit) {
    this.limit = limit;
  }

  /** Adds one; if that makes the limit, waits for the oldest and answers it. */
  Optional<A> add(CompletionStage<A> stage) {
    asked.add(stage.toCompletableFuture());
    return asked.size() < limit ? Optional.empty() : Optional.of(asked.remove().join());
  }

  /** Waits no more: what was asked ends with the core that was asked. */
  void forget() {
    asked.clear();
  }
}
