package dev.outcry.application.service;

import dev.outcry.application.port.out.UnavailableException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The core's own threads: one that keeps time, and a few that read stores for those who watch. */
final class Background implements Executor, AutoCloseable {

  private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final ScheduledExecutorService executor =
      new ScheduledThreadPoolExecutor(THREADS, new Daemons());

  @Override
  public void execute(Runnable task) {
    try {
      executor.execute(guarded(task));
    } catch (RejectedExecutionException closing) {
      // Nobody is left to be told: the core is closed.
      return;
    }
  }

  /** Runs a task again and again; each run waits for the one before. */
  void every(Duration period, Runnable task) {
    long millis = period.toMillis();
    executor.scheduleWithFixedDelay(guarded(task), millis, millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  /** What is out of reach now is tried again in the next turn. Any other failure is reported. */
  private static Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (UnavailableException untilTheNextTurn) {
        return;
      } catch (RuntimeException failure) {
        BackgroundFailures.report(failure);
      }
    };
  }

  private static final class Daemons implements ThreadFactory {
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public Thread newThread(Runnable task) {
      Thread thread = new Thread(task, "outcry-core-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    }
  }
}
