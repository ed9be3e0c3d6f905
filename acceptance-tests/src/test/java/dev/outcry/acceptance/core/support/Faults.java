package dev.outcry.acceptance.core.support;

import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.Effects;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.TraceContext;
import dev.outcry.application.port.out.UnavailableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets one call of an out-port fail: the k-th of those made by handlers and by the test itself,
 * before or after it took effect. What the core does by itself in the background is not counted, so
 * that every run of a scenario counts alike.
 */
public final class Faults {

  /** Whether the failing call still does its work. */
  public enum When {
    BEFORE,
    AFTER
  }

  /** What kind of failure it is. */
  public enum Kind {
    /** A failure that nobody foresaw, once. */
    FAILURE,
    /** Something is out of reach, once. */
    UNAVAILABLE,
    /** The process ends: from then on no call gets through. */
    DEATH
  }

  /** What a core that is dead gets from its ports. */
  public static final class DeadProcess extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeadProcess() {
      super("this process is dead", null, false, true);
    }
  }

  private final int victim;
  private final When when;
  private final Kind kind;
  private final AtomicInteger calls = new AtomicInteger();
  private final ThreadLocal<Boolean> counted = ThreadLocal.withInitial(() -> false);
  private volatile String struckAt = "nothing";
  private volatile boolean dead;
  private volatile boolean over;

  public Faults(int victim, When when, Kind kind) {
    this.victim = victim;
    this.when = when;
    this.kind = kind;
  }

  /** No call fails. */
  public static Faults none() {
    return new Faults(0, When.BEFORE, Kind.FAILURE);
  }

  /** Whether the failure has happened. */
  public boolean struck() {
    return !struckAt.equals("nothing");
  }

  /** From now on nothing fails any more. */
  public void rest() {
    over = true;
  }

  /** Calls made in here count. */
  public <T> T counting(Supplier<T> work) {
    boolean before = counted.get();
    counted.set(true);
    try {
      return work.get();
    } finally {
      counted.set(before);
    }
  }

  /** All ports of a core, one of whose calls fails. */
  public Wiring around(Wiring real) {
    return real.withStore(
            around(Rooms.class, real.rooms()),
            around(Auctions.class, real.auctions()),
            around(Effects.class, real.effects()))
        .withTimeline(around(Timeline.class, real.timeline()))
        .withFeed(around(Feed.class, real.feed()))
        .withLanes(lane(real.messages()), lane(real.bids()), lane(real.marks()));
  }

  private <P> P around(Class<P> port, P real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> call(real, method, arguments)));
  }

  private Object call(Object real, Method method, Object[] arguments) throws Throwable {
    boolean strikes =
        isStruckNow(method.getDeclaringClass().getSimpleName() + "." + method.getName());
    if (strikes && when == When.BEFORE) {
      throw failure();
    }
    try {
      Object answer = method.invoke(real, arguments);
      if (strikes) {
        throw failure();
      }
      return answer;
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private <C> CommandLane<C> lane(CommandLane<C> real) {
    return new CommandLane<>() {
      @Override
      public CompletionStage<Appended> append(String key, C command) {
        boolean strikes = isStruckNow("append " + command);
        if (strikes && when == When.AFTER) {
          real.append(key, command);
        }
        if (strikes && kind == Kind.UNAVAILABLE) {
          return CompletableFuture.failedFuture(failure());
        }
        if (strikes) {
          throw failure();
        }
        return real.append(key, command);
      }

      @Override
      public CompletionStage<Appended> append(String key, C command, TraceContext trace) {
        return append(key, command);
      }

      @Override
      public Attachment attach(LaneHandler<C> handler) {
        return real.attach(
            (key, batch) ->
                counting(
                    () -> {
                      handler.handle(key, batch);
                      return key;
                    }));
      }
    };
  }

  private boolean isStruckNow(String call) {
    if (dead) {
      throw new DeadProcess();
    }
    if (over || !counted.get() || calls.incrementAndGet() != victim) {
      return false;
    }
    struckAt = call;
    dead = kind == Kind.DEATH;
    return true;
  }

  /** What failed how. */
  @Override
  public String toString() {
    return kind + " " + when + " call " + victim + ", " + struckAt;
  }

  private RuntimeException failure() {
    return switch (kind) {
      case FAILURE -> new IllegalStateException("call " + victim + " fails");
      case UNAVAILABLE -> new UnavailableException("call " + victim + " finds nobody");
      case DEATH -> new DeadProcess();
    };
  }
}
