package dev.outcry.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How often several threads together get something done in a second. */
final class Rate {

  private Rate() {}

  /**
   * Each thread makes an action of its own, and repeats it; what an action answers says whether it
   * counts. Only actions that end in the time that is measured do.
   */
  static double of(
      int threads, Duration warmUp, Duration measured, Callable<Callable<Boolean>> actions)
      throws InterruptedException, ExecutionException {
    long begin = System.nanoTime() + warmUp.toNanos();
    long end = begin + measured.toNanos();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Long>> counts = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        counts.add(pool.submit(() -> count(actions.call(), begin, end)));
      }
      long sum = 0;
      for (Future<Long> count : counts) {
        sum += count.get();
      }
      return sum * 1e9 / measured.toNanos();
    } finally {
      pool.shutdownNow();
    }
  }

  private static long count(Callable<Boolean> action, long begin, long end) throws Exception {
    long count = 0;
    for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
      boolean counts = action.call();
      long done = System.nanoTime();
      if (counts && done >= begin && done < end) {
        count++;
      }
    }
    return count;
  }
}
