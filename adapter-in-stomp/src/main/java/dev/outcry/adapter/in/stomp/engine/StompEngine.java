package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.Outcry;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * All sessions of this process, whatever they speak, and the one timer that they share. This type
 * is thread-safe.
 */
public final class StompEngine implements AutoCloseable {

  private static final long TICK_MILLIS = 500;

  /**
   * Each session's token is looked at once in so many ticks: every 4 seconds. Since that a log-in
   * ended may take 5 more to be known here, its sessions are closed within 10.
   */
  private static final int TICKS_BETWEEN_CHECKS = 8;

  private static final System.Logger LOG = System.getLogger(StompEngine.class.getName());

  private final Outcry outcry;
  private final Executor executor;
  private final LongSupplier millis;
  private final Requests requests;
  private final Subscribing subscribing;
  private final Nicknames nicknames;
  private final Encodings encodings;
  private final RawRequests rawRequests;
  private final RawEncodings rawEncodings;
  private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
  private final java.util.Queue<Runnable> leftOver = new ConcurrentLinkedQueue<>();
  private final AtomicLong messages = new AtomicLong();
  private final Set<Session> due = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean checking = new AtomicBoolean();
  private final Optional<ScheduledExecutorService> timer;
  private final AtomicLong slow = new AtomicLong();
  private volatile boolean draining;
  private long ticks;

  /**
   * @param executor runs what may have to wait for a store; sessions share it
   */
  public StompEngine(Outcry outcry, Executor executor) {
    this(outcry, executor, () -> System.nanoTime() / 1_000_000, Optional.of(newTimer()));
    timer.ifPresent(
        own ->
            own.scheduleWithFixedDelay(
                this::tickGuarded, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS));
  }

  /** Leaves time to whoever calls {@link #tick}. */
  StompEngine(Outcry outcry, Executor executor, LongSupplier millis) {
    this(outcry, executor, millis, Optional.empty());
  }

  private StompEngine(
      Outcry outcry,
      Executor executor,
      LongSupplier millis,
      Optional<ScheduledExecutorService> timer) {
    this.outcry = outcry;
    this.executor = executor;
    this.millis = millis;
    this.timer = timer;
    this.requests = new Requests(outcry);
    this.subscribing = new Subscribing(outcry);
    this.nicknames = new Nicknames(outcry.findUsers(), millis, this::executeInTheEnd);
    this.encodings = new Encodings(nicknames);
    this.rawRequests = new RawRequests(outcry);
    this.rawEncodings = new RawEncodings(nicknames);
  }

  private static ScheduledExecutorService newTimer() {
    return Executors.newSingleThreadScheduledExecutor(
        task -> {
          Thread thread = new Thread(task, "outcry-stomp-timer");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Begins a session that speaks STOMP. */
  public Session open(Connection connection) {
    return begin(new StompSession(this, connection));
  }

  /** Begins a session that speaks in JSON alone. */
  public Session openRaw(Connection connection) {
    return begin(new RawSession(this, connection));
  }

  private Session begin(Session session) {
    sessions.add(session);
    if (draining) {
      session.drain();
    }
    return session;
  }

  /** How many sessions there are. */
  public int sessionCount() {
    return sessions.size();
  }

  /** How many sessions were cut so far for taking too little of what is sent. */
  public long slowCount() {
    return slow.get();
  }

  /** Tells every client that this instance stops, and says good-bye. Does not wait. */
  public void drain() {
    draining = true;
    sessions.forEach(Session::drain);
  }

  /** Cuts whoever is left, and stops the timer. */
  @Override
  public void close() {
    draining = true;
    timer.ifPresent(ScheduledExecutorService::shutdownNow);
    sessions.forEach(Session::abort);
  }

  Requests requests() {
    return requests;
  }

  Subscribing subscribing() {
    return subscribing;
  }

  Encodings encodings() {
    return encodings;
  }

  RawRequests rawRequests() {
    return rawRequests;
  }

  RawEncodings rawEncodings() {
    return rawEncodings;
  }

  Nicknames nicknames() {
    return nicknames;
  }

  long now() {
    return millis.getAsLong();
  }

  String nextMessageId() {
    return "q-" + messages.incrementAndGet();
  }

  Outcry outcry() {
    return outcry;
  }

  /** Runs something soon; false if there is no more room for it. */
  boolean execute(Runnable task) {
    try {
      executor.execute(task);
      return true;
    } catch (RejectedExecutionException full) {
      return false;
    }
  }

  /** Runs something that must be done, if not now then by a later tick. */
  void executeInTheEnd(Runnable task) {
    if (!execute(task)) {
      leftOver.add(task);
    }
  }

  void forget(Session session) {
    sessions.remove(session);
  }

  /** Another one is cut. */
  void countSlow() {
    slow.incrementAndGet();
  }

  private void tickGuarded() {
    guarded(this::tick);
  }

  /** A bug in what is done for one must not stop time for all. */
  private static void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException bug) {
      LOG.log(System.Logger.Level.ERROR, "what time does has failed", bug);
    }
  }

  /** Lets time pass for every session. */
  void tick() {
    long now = now();
    ticks++;
    for (int tasks = leftOver.size(); tasks > 0; tasks--) {
      executeInTheEnd(leftOver.remove());
    }
    for (Session session : sessions) {
      guarded(() -> session.tick(now));
      if ((System.identityHashCode(session) + ticks) % TICKS_BETWEEN_CHECKS == 0) {
        due.add(session);
      }
    }
    if (!due.isEmpty() && checking.compareAndSet(false, true) && !execute(this::check)) {
      checking.set(false);
    }
  }

  /**
   * Sees to all who are due, and to those who become so meanwhile: one that is slow skips nobody.
   */
  private void check() {
    do {
      for (Session session : due) {
        due.remove(session);
        guarded(session::recheckToken);
      }
      checking.set(false);
    } while (!due.isEmpty() && checking.compareAndSet(false, true));
  }
}
