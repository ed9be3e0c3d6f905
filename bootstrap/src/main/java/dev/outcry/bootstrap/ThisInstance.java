package dev.outcry.bootstrap;

import dev.outcry.domain.session.Server;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** What this instance is called where sessions are listed, and where it can be reached. */
final class ThisInstance implements Supplier<Server> {

  private final Environment environment;
  private final String id;
  private final String host;
  private final Optional<String> url;
  private volatile @Nullable Server listening;

  ThisInstance(Environment environment, OutcryProperties.Instance settings) {
    this.environment = environment;
    this.id = Optional.ofNullable(settings.id()).orElseGet(() -> UUID.randomUUID().toString());
    this.host = Optional.ofNullable(settings.host()).orElseGet(ThisInstance::localHost);
    this.url = Optional.ofNullable(settings.url());
  }

  /** The port may be chosen only when the server begins to listen. */
  @Override
  public Server get() {
    Server known = listening;
    if (known != null) {
      return known;
    }
    Integer port = environment.getProperty("local.server.port", Integer.class);
    if (port == null) {
      return at(Math.max(0, environment.getProperty("server.port", Integer.class, 0)));
    }
    Server found = at(port);
    listening = found;
    return found;
  }

  private Server at(int port) {
    return new Server(id, host, port, url.orElse("http://" + host + ":" + port));
  }

  private static String localHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }
}
