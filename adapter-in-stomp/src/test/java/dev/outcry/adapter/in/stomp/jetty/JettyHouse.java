package dev.outcry.adapter.in.stomp.jetty;

import dev.outcry.adapter.in.stomp.engine.House;
import dev.outcry.adapter.in.stomp.engine.StompEngine;
import java.util.Set;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.core.server.WebSocketUpgradeHandler;

/** A plain Jetty that carries STOMP and nothing else. */
final class JettyHouse implements AutoCloseable {

  private final House house = new House();
  private final StompEngine engine = house.newRunningEngine();
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  JettyHouse() {
    StompNegotiator.tune(connector);
    server.addConnector(connector);
    WebSocketUpgradeHandler handler = new WebSocketUpgradeHandler();
    new StompNegotiator(engine, Set.of("https://chat.example")).addTo(handler);
    server.setHandler(handler);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  House house() {
    return house;
  }

  StompEngine engine() {
    return engine;
  }

  int port() {
    return connector.getLocalPort();
  }

  /** How many sockets are open, whatever they carry. */
  int connections() {
    return connector.getConnectedEndPoints().size();
  }

  String url(String path) {
    return "ws://localhost:" + port() + path;
  }

  @Override
  public void close() {
    engine.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    house.close();
  }
}
