package dev.outcry.acceptance.core.support;

import dev.outcry.application.port.out.Sessions;
import dev.outcry.application.port.out.UnavailableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** Sessions that can be out of reach, and count how often they are asked. */
public final class Reachable {

  private final Sessions port;
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean lost;

  public Reachable(Sessions real) {
    port =
        (Sessions)
            Proxy.newProxyInstance(
                Sessions.class.getClassLoader(),
                new Class<?>[] {Sessions.class},
                (proxy, method, arguments) -> call(real, method, arguments));
  }

  public Sessions port() {
    return port;
  }

  public void lose() {
    lost = true;
  }

  public void find() {
    lost = false;
  }

  public int calls() {
    return calls.get();
  }

  public int refused() {
    return refused.get();
  }

  private void count() {
    calls.incrementAndGet();
    if (lost) {
      refused.incrementAndGet();
      throw new UnavailableException("lost");
    }
  }

  private Object call(Sessions real, Method method, Object[] arguments) throws Throwable {
    if (!method.getName().equals("lifetime")) {
      count();
    }
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
