package dev.outcry.adapter.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many threads that set off at the same moment. */
public final class Race {

  /** As many as a contract promises to stand. */
  public static final int THREADS = 64;

  private static final int SECONDS = 60;

  private Race() {}

  /**
   * Lets {@value #THREADS} threads run.
   *
   * @see #of(int, IntFunction)
   */
  public static <R> List<R> of(IntFunction<R> runner) {
    return of(THREADS, runner);
  }

  /**
   * Lets threads run, and waits for all of them.
   *
   * @param runner what each does, given its number from 0
   * @return what each came to, by its number
   * @throws AssertionError if one of them threw, with what it threw as the cause, or took more than
   *     {@value #SECONDS} seconds
   */
  public static <R> List<R> of(int threads, IntFunction<R> runner) {
    CyclicBarrier start = new CyclicBarrier(threads);
    List<Callable<R>> runners =
        IntStream.range(0, threads)
            .<Callable<R>>mapToObj(
                number ->
                    () -> {
                      start.await(SECONDS, TimeUnit.SECONDS);
                      return runner.apply(number);
                    })
            .toList();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      return results(executor.invokeAll(runners, SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("the race was interrupted", interrupted);
    } finally {
      executor.shutdownNow();
    }
  }

  private static <R> List<R> results(List<Future<R>> futures) throws InterruptedException {
    List<R> results = new ArrayList<>();
    for (Future<R> future : futures) {
      if (future.isCancelled()) {
        throw new AssertionError("a runner did not arrive within " + SECONDS + " s");
      }
      try {
        results.add(future.get());
      } catch (ExecutionException failed) {
        throw new AssertionError("a runner failed: " + failed.getCause(), failed.getCause());
      }
    }
    return results;
  }
}
