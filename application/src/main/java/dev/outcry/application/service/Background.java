package dev.outcry.application.service;

import dev.outcry.application.port.out.UnavailableException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The core's own threads: some that keep time, and some that read stores for those who watch or
 * wait, so that however many catch up, auctions close in time.
 */
final class Background implements Executor, AutoCloseable {

  private static final int TIMERS = 2;
  private static final int MESSENGERS = 2;
  private static final int READERS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

  private final ScheduledExecutorService timers =
      Executors.newScheduledThreadPool(TIMERS, daemons("outcry-timer-"));

  /** What waits for servers that others run gets in nobody's way but its own. */
  private final ScheduledExecutorService messengers =
      Executors.newScheduledThreadPool(MESSENGERS, daemons("outcry-messenger-"));

  private final ExecutorService readers =
      Executors.newFixedThreadPool(READERS, daemons("outcry-reader-"));

  /** Runs a task soon; one that comes after closing is dropped. */
  @Override
  public void execute(Runnable task) {
    try {
      readers.execute(guarded(task));
    } catch (RejectedExecutionException closed) {
      return;
    }
  }

  /** Runs a task again and again; each run waits for the one before. */
  void every(Duration period, Runnable task) {
    every(period, task, timers);
  }

  /** The same for what may have to wait for a server that is not ours. */
  void everyOutside(Duration period, Runnable task) {
    every(period, task, messengers);
  }

  private static void every(Duration period, Runnable task, ScheduledExecutorService by) {
    long millis = period.toMillis();
    by.scheduleWithFixedDelay(guarded(task), millis, millis, TimeUnit.MILLISECONDS);
  }

  /** The same for what may have to wait for a store. */
  void everyApart(Duration period, Runnable task) {
    every(period, apart(task));
  }

  /**
   * Has a task run by a thread that keeps no time, whenever it is asked for; while it still runs,
   * that is left out.
   */
  Runnable apart(Runnable task) {
    AtomicBoolean running = new AtomicBoolean();
    Runnable turn =
        () -> {
          try {
            task.run();
          } finally {
            running.set(false);
          }
        };
    return () -> {
      if (running.compareAndSet(false, true)) {
        execute(turn);
      }
    };
  }

  @Override
  public void close() {
    timers.shutdownNow();
    readers.shutdownNow();
    messengers.shutdownNow();
  }

  /** What is out of reach now is tried again in the next turn. Any other failure is reported. */
  private static Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (UnavailableException untilTheNextTurn) {
        return;
      } catch (Throwable failure) {
        BackgroundFailures.report(failure);
      }
    };
  }

  private static ThreadFactory daemons(String prefix) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, prefix + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
