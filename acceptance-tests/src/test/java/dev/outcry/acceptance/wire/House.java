package dev.outcry.acceptance.wire;

import dev.outcry.acceptance.server.RunningServer;
import dev.outcry.acceptance.server.TwoInstances;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where the servers are: those that the run was told of, instances of one Outcry without limits of
 * rate; or else some in this process, one in memory or two over real servers.
 */
final class House {

  /** Base URLs, separated by commas, or {@value #TWO_INSTANCES}. */
  static final String PROPERTY = "outcry.acceptance.servers";

  private static final String TWO_INSTANCES = "two-instances";

  private static final AtomicInteger TURNS = new AtomicInteger();

  private House() {}

  /** The server of whoever comes next; all are used by turns. */
  static URI next() {
    return Shared.SERVERS.get(TURNS.getAndIncrement() % Shared.SERVERS.size());
  }

  /** The servers of all. */
  static List<URI> all() {
    return Shared.SERVERS;
  }

  /** Those that are in this process. */
  static List<RunningServer> inThisProcess() {
    return Shared.INSTANCES;
  }

  /** Made when the first test needs it. */
  private static final class Shared {
    static final String CHOSEN = System.getProperty(PROPERTY, "");
    static final List<RunningServer> INSTANCES = instances();
    static final List<URI> SERVERS =
        INSTANCES.isEmpty()
            ? Arrays.stream(CHOSEN.split(",")).map(URI::create).toList()
            : INSTANCES.stream().map(RunningServer::uri).toList();

    static List<RunningServer> instances() {
      return switch (CHOSEN) {
        case "" -> List.of(RunningServer.inMemory().start());
        case TWO_INSTANCES -> TwoInstances.shared().instances();
        default -> List.of();
      };
    }
  }
}
