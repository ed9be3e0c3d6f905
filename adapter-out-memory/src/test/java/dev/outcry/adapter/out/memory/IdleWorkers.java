package dev.outcry.adapter.out.memory;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** Workers that do nothing of themselves: whoever calls {@link #runOne} does it for them. */
final class IdleWorkers extends AbstractExecutorService {

  private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();
  private volatile boolean shutdown;

  /** Does what was handed over first; whether there was anything. */
  boolean runOne() {
    Runnable next = work.poll();
    if (next != null) {
      next.run();
    }
    return next != null;
  }

  /** Does all there is, and what comes of it. */
  void runAll() {
    boolean any = true;
    while (any) {
      any = runOne();
    }
  }

  @Override
  public void execute(Runnable command) {
    work.add(command);
  }

  @Override
  public void shutdown() {
    shutdown = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown = true;
    return List.copyOf(work);
  }

  @Override
  public boolean isShutdown() {
    return shutdown;
  }

  @Override
  public boolean isTerminated() {
    return shutdown;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return shutdown;
  }
}
