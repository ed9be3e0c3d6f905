package dev.outcry.benchmarks;

import dev.outcry.application.Outcry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A core in memory that is replaced now and then, since what it holds only grows. The old one is
 * closed when the next is made and not before: what its threads allocated is counted by the
 * profiler as long as they live.
 */
final class FreshCore implements AutoCloseable {

  private @Nullable Outcry current;

  Outcry renew() {
    close();
    Outcry next = Outcry.inMemory();
    current = next;
    return next;
  }

  Outcry outcry() {
    return Objects.requireNonNull(current);
  }

  @Override
  public void close() {
    if (current != null) {
      current.close();
    }
    current = null;
  }
}
