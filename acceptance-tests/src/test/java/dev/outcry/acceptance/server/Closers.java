package dev.outcry.acceptance.server;

import dev.outcry.application.port.out.Auctions;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * What lets a server's auctions end when their time has come, if nobody asks for them: at rest, it
 * finds none that is due.
 */
public final class Closers implements BeanPostProcessor {

  private volatile boolean atRest;

  public void rest() {
    atRest = true;
  }

  public void resume() {
    atRest = false;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof Auctions auctions ? unlessAtRest(auctions) : bean;
  }

  private Object unlessAtRest(Auctions auctions) {
    ProxyFactory proxy = new ProxyFactory(auctions);
    proxy.addAdvice(
        (MethodInterceptor)
            call ->
                atRest && call.getMethod().getName().equals("due") ? List.of() : call.proceed());
    return proxy.getProxy();
  }
}
