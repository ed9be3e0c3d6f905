package dev.outcry.acceptance.server;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.application.port.out.DeadLetters;
import dev.outcry.application.port.out.DeadLetters.Letter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Two instances of one Outcry in this process, over real servers. */
public record TwoInstances(Servers servers, List<RunningServer> instances)
    implements AutoCloseable {

  /** Those of all tests that leave them as they found them; made when the first one asks. */
  public static TwoInstances shared() {
    return Shared.INSTANCES;
  }

  private static final class Shared {
    static final TwoInstances INSTANCES = start(each -> each);
  }

  /**
   * Starts the servers, then both instances.
   *
   * @param choice what to change about each instance
   */
  public static TwoInstances start(UnaryOperator<RunningServer.Builder> choice) {
    Servers servers = Servers.start();
    return new TwoInstances(
        servers,
        Stream.of("one", "two")
            .map(
                name -> choice.apply(RunningServer.over(servers)).set("outcry.instance.id=" + name))
            .map(RunningServer.Builder::start)
            .toList());
  }

  public List<URI> uris() {
    return instances.stream().map(RunningServer::uri).toList();
  }

  /** The API of each instance as the administrator uses it. */
  public List<HttpApi> administrators() {
    return instances.stream().map(RunningServer::administrator).toList();
  }

  /** What lanes have set aside, at most a thousand. */
  public List<Letter> deadLetters() {
    return instances.get(0).bean(DeadLetters.class).list(Optional.empty(), 1_000);
  }

  @Override
  public void close() {
    instances.forEach(RunningServer::close);
    servers.close();
  }
}
