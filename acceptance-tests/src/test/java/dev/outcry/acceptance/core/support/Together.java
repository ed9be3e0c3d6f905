package dev.outcry.acceptance.core.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;

/** Many threads that begin at one moment. */
public final class Together {

  private static final Executor NEW_THREADS =
      work -> {
        Thread thread = new Thread(work, "together");
        thread.setDaemon(true);
        thread.start();
      };

  private Together() {}

  /** Does something so many times at once; answers what came of it, in the order of indices. */
  public static <T> List<T> run(int times, IntFunction<? extends T> work) {
    return begin(times, work).stream().<T>map(Await::answer).toList();
  }

  /** The same without waiting for what comes of it. */
  public static <T> List<CompletableFuture<T>> begin(int times, IntFunction<? extends T> work) {
    CountDownLatch start = new CountDownLatch(1);
    List<CompletableFuture<T>> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      int index = i;
      all.add(
          CompletableFuture.supplyAsync(
              () -> {
                awaitStart(start);
                return work.apply(index);
              },
              NEW_THREADS));
    }
    start.countDown();
    return all;
  }

  private static void awaitStart(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
