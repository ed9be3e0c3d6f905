package dev.outcry.bootstrap;

import dev.outcry.adapter.in.stomp.engine.StompEngine;
import dev.outcry.adapter.in.stomp.jetty.StompNegotiator;
import dev.outcry.application.Outcry;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.core.server.WebSocketUpgradeHandler;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** STOMP over WebSocket, on the port of the HTTP API. Steps back for an engine of the program's. */
@AutoConfiguration(after = CoreAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({StompEngine.class, WebSocketUpgradeHandler.class})
@ConditionalOnBean(Outcry.class)
@ConditionalOnBooleanProperty(name = "outcry.stomp.enabled", matchIfMissing = true)
@EnableConfigurationProperties(OutcryProperties.class)
public class StompAutoConfiguration {

  /** What may have to wait for a store: many of these threads do nothing else. */
  private static final int THREADS = 16;

  @Bean
  @ConditionalOnMissingBean
  StompEngine outcryStompEngine(Outcry outcry) {
    CustomizableThreadFactory threads = new CustomizableThreadFactory("outcry-stomp-");
    threads.setDaemon(true);
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(
            THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
    executor.allowCoreThreadTimeOut(true);
    return new StompEngine(outcry, executor);
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> outcryStompBinding(
      StompEngine engine, OutcryProperties properties) {
    StompNegotiator negotiator = new StompNegotiator(engine, properties.allowedOrigins());
    return jetty -> jetty.addServerCustomizers(server -> bind(negotiator, server));
  }

  /** Says good-bye to every client before the server stops listening. */
  @Bean
  SmartLifecycle outcryStompDrain(StompEngine engine) {
    return new Drain(engine);
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(MeterBinder.class)
  static class Figures {
    @Bean
    MeterBinder outcryStompFigures(StompEngine engine) {
      return meters ->
          FunctionCounter.builder("outcry.sessions.slow", engine, StompEngine::slowCount)
              .register(meters);
    }
  }

  private static void bind(StompNegotiator negotiator, Server server) {
    WebSocketUpgradeHandler handler = new WebSocketUpgradeHandler();
    negotiator.addTo(handler);
    handler.setHandler(server.getHandler());
    server.setHandler(handler);
    for (Connector connector : server.getConnectors()) {
      if (connector instanceof ServerConnector tcp) {
        StompNegotiator.tune(tcp);
      }
    }
  }

  private static final class Drain implements SmartLifecycle {
    private final StompEngine engine;
    private volatile boolean running;

    Drain(StompEngine engine) {
      this.engine = engine;
    }

    @Override
    public void start() {
      running = true;
    }

    @Override
    public void stop() {
      running = false;
      engine.drain();
    }

    @Override
    public boolean isRunning() {
      return running;
    }
  }
}
