package dev.outcry.adapter.out.memory;

import static java.lang.System.Logger.Level.ERROR;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.LaneHandler.LaneRecord;
import dev.outcry.application.port.out.TraceContext;
import dev.outcry.application.port.out.UnavailableException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A serial queue per key, emptied by a few threads. A key that is idle takes no memory. */
final class InMemoryCommandLane<C> implements CommandLane<C>, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(InMemoryCommandLane.class.getName());

  private final ExecutorService workers;
  private final LaneClock clock;
  private final LaneLimits limits;
  private final Semaphore space;
  private final Map<String, KeyRunner<C>> runners = new ConcurrentHashMap<>();
  private final SetAside<C> setAside = new SetAside<>();

  /**
   * Runners that found no handler. Its lock guards changes of {@code attached} and {@code closed}.
   */
  private final List<KeyRunner<C>> parked = new ArrayList<>();

  private volatile @Nullable LaneAttachment<C> attached;
  private volatile boolean closed;

  /**
   * @param workers shut down with the lane; what they are given after that is discarded
   */
  InMemoryCommandLane(ExecutorService workers, LaneClock clock, LaneLimits limits) {
    this.workers = workers;
    this.clock = clock;
    this.limits = limits;
    this.space = new Semaphore(limits.inAll());
  }

  /** A lane with threads of its own, whose incarnation is the time of its making. */
  static <C> InMemoryCommandLane<C> named(String name, Clock clock) {
    return named(name, clock, LaneLimits.STANDARD);
  }

  static <C> InMemoryCommandLane<C> named(String name, Clock clock, LaneLimits limits) {
    return new InMemoryCommandLane<>(
        LaneWorkers.named(name), new LaneClock(clock, clock.millis()), limits);
  }

  @Override
  public CompletionStage<Appended> append(String key, C command) {
    return append(key, new Traced<>(command, Optional.empty()));
  }

  @Override
  public CompletionStage<Appended> append(String key, C command, TraceContext trace) {
    return append(key, new Traced<>(command, Optional.of(trace)));
  }

  private CompletionStage<Appended> append(String key, Traced<C> command) {
    if (closed) {
      return CompletableFuture.failedFuture(new UnavailableException("the lane is closed"));
    }
    if (!space.tryAcquire()) {
      return CompletableFuture.failedFuture(new UnavailableException("the lane is full"));
    }
    try {
      LaneRecord<C> taken = put(key, command);
      return CompletableFuture.completedFuture(new Appended(taken.position(), taken.at()));
    } catch (UnavailableException full) {
      space.release();
      return CompletableFuture.failedFuture(full);
    }
  }

  private LaneRecord<C> put(String key, Traced<C> command) {
    LaneRecord<C> taken = null;
    while (taken == null) {
      KeyRunner<C> runner = runners.get(key);
      if (runner == null) {
        taken = begin(key, command);
      } else {
        taken = runner.mailbox().put(command);
        if (taken == null) {
          runners.remove(key, runner);
        } else {
          runner.wakeIfFull();
        }
      }
    }
    return taken;
  }

  /** Whoever puts up a key's runner gives it to the workers, also if others filled it meanwhile. */
  private @Nullable LaneRecord<C> begin(String key, Traced<C> command) {
    Mailbox<Traced<C>, LaneRecord<C>> mailbox = new Mailbox<>(clock::stamp, limits.perKey());
    KeyRunner<C> runner = new KeyRunner<>(key, mailbox, this);
    if (runners.putIfAbsent(key, runner) != null) {
      return null;
    }
    try {
      return mailbox.put(command);
    } finally {
      runner.runSoon();
    }
  }

  @Override
  public Attachment attach(LaneHandler<C> handler) {
    LaneAttachment<C> attachment = new LaneAttachment<>(handler, this::detach);
    synchronized (parked) {
      if (closed || attached != null) {
        throw new IllegalStateException(closed ? "the lane is closed" : "the lane has a handler");
      }
      attached = attachment;
      parked.forEach(workers::execute);
      parked.clear();
    }
    return attachment;
  }

  private void detach(LaneAttachment<C> attachment) {
    synchronized (parked) {
      if (attached == attachment) {
        attached = null;
      }
    }
  }

  LaneLimits limits() {
    return limits;
  }

  /** False if there is no handler. */
  boolean handle(String key, List<LaneRecord<C>> batch) {
    LaneAttachment<C> attachment = attached;
    boolean handled = attachment != null && attachment.handle(key, batch);
    if (handled) {
      space.release(batch.size());
    }
    return handled;
  }

  void setAside(DeadLetter<C> letter) {
    LOG.log(ERROR, "a command of " + letter.key() + " was set aside", letter.failure());
    setAside.add(letter);
    space.release();
    LaneAttachment<C> attachment = attached;
    if (attachment != null) {
      attachment.setAside();
    }
  }

  void runAgain(KeyRunner<C> runner) {
    workers.execute(runner);
  }

  void runAfter(Backoff backoff, KeyRunner<C> runner) {
    after(backoff.millis(), workers).execute(runner);
  }

  /** Wakes a runner once its commands have waited for others, if nothing has woken it by then. */
  void wakeLater(KeyRunner<C> runner) {
    after(limits.linger().toMillis(), Runnable::run).execute(runner::wake);
  }

  private static Executor after(long millis, Executor executor) {
    return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, executor);
  }

  /** Keeps a runner until there is a handler. */
  void park(KeyRunner<C> runner) {
    synchronized (parked) {
      if (attached == null) {
        parked.add(runner);
      } else {
        workers.execute(runner);
      }
    }
  }

  void forget(KeyRunner<C> runner) {
    runners.remove(runner.key(), runner);
  }

  /** What was set aside, oldest first. */
  List<DeadLetter<C>> deadLetters() {
    return setAside.all();
  }

  SetAside<C> setAside() {
    return setAside;
  }

  /** Appends what was set aside under this number; false if there is none. */
  boolean replay(long number) {
    DeadLetter<C> letter = setAside.take(number);
    if (letter == null) {
      return false;
    }
    try {
      append(letter.key(), letter.command().command()).toCompletableFuture().join();
      return true;
    } catch (CompletionException refused) {
      setAside.putBack(number, letter);
      throw new UnavailableException("the lane takes nothing", refused.getCause());
    }
  }

  /** How many keys have something waiting. */
  int activeKeys() {
    return runners.size();
  }

  /** Lets the batches at hand finish, and forgets everything else. */
  @Override
  public void close() {
    LaneAttachment<C> last;
    synchronized (parked) {
      closed = true;
      last = attached;
    }
    if (last != null) {
      last.close();
    }
    workers.shutdown();
  }
}
