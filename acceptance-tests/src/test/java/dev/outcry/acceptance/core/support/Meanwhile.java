package dev.outcry.acceptance.core.support;

import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Timeline;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Lets something happen between what a writer read and what it commits. */
public final class Meanwhile {

  private static final Runnable NOTHING = () -> {};

  private final AtomicReference<Runnable> next = new AtomicReference<>(NOTHING);

  /** Every commit comes a little late. */
  public static Wiring jitter(Wiring real) {
    return around(real, () -> LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(100_000)));
  }

  /** Happens once. */
  public void beforeTheNextCommit(Runnable happening) {
    next.set(happening);
  }

  /** The same stores, with things happening. */
  public Wiring around(Wiring real) {
    return around(real, () -> next.getAndSet(NOTHING).run());
  }

  private static Wiring around(Wiring real, Runnable beforeCommit) {
    return real.withStore(
            real.rooms(),
            before(Auctions.class, real.auctions(), "commit", beforeCommit),
            real.effects())
        .withTimeline(before(Timeline.class, real.timeline(), "commitAll", beforeCommit));
  }

  /** A port at which something happens before each call of a method. */
  public static <P> P before(Class<P> port, P real, String method, Runnable happening) {
    return proxy(
        port,
        (called, arguments) -> {
          if (called.getName().equals(method)) {
            happening.run();
          }
          return invoke(real, called, arguments);
        });
  }

  /** A port at which something happens between each call of a method and its return. */
  public static <P> P after(Class<P> port, P real, String method, Runnable happening) {
    return proxy(
        port,
        (called, arguments) -> {
          Object answer = invoke(real, called, arguments);
          if (called.getName().equals(method)) {
            happening.run();
          }
          return answer;
        });
  }

  private interface Call {
    Object on(Method called, Object[] arguments) throws Throwable;
  }

  private static <P> P proxy(Class<P> port, Call call) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, called, arguments) -> call.on(called, arguments)));
  }

  private static Object invoke(Object real, Method called, Object[] arguments) throws Throwable {
    try {
      return called.invoke(real, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
