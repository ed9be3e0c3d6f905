package dev.outcry.bootstrap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Tells, once, whoever started the server where it is and how long what it keeps will last. */
final class ReadyNotice {

  private static final Logger LOG = LoggerFactory.getLogger(ReadyNotice.class);

  private final Wiring wiring;

  ReadyNotice(Wiring wiring) {
    this.wiring = wiring;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      LOG.info(text(web.getWebServer().getPort(), event.getApplicationContext().getEnvironment()));
    }
  }

  private String text(int port, Environment environment) {
    String[] active = environment.getActiveProfiles();
    String[] profiles = active.length == 0 ? environment.getDefaultProfiles() : active;
    return """
    Outcry is ready
      page        http://localhost:%d/
      API         http://localhost:%d/api
      STOMP       ws://localhost:%d/ws
      raw         ws://localhost:%d/ws/raw
      docs        http://localhost:%d/swagger-ui.html
      health      http://localhost:%d/readyz
      profile     %s
      durability  %s
      adapters    %s\
    """
        .formatted(
            port,
            port,
            port,
            port,
            port,
            port,
            String.join(",", profiles),
            wiring.durability(),
            String.join(", ", wiring.lines()));
  }
}
