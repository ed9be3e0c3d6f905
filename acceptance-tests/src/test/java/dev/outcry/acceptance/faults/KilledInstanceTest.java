package dev.outcry.acceptance.faults;

import dev.outcry.acceptance.server.ServerProcess;
import dev.outcry.acceptance.server.Servers;
import dev.outcry.acceptance.server.TwoInstances;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Promise 3: acknowledged means durable, whoever is killed. */
class KilledInstanceTest {

  private static final int TIMES = Integer.getInteger("outcry.faults.kills", 1);

  private final TwoInstances survivors = TwoInstances.shared();
  private final List<URI> servers = new CopyOnWriteArrayList<>(survivors.uris().subList(0, 1));

  @Test
  void whoIsKilledInTheMidstTakesNothingAlong() throws Exception {
    ServerProcess victim = start(survivors.servers());
    URI uri = victim.awaitReady();
    Crowd crowd = new Crowd(5, () -> List.copyOf(servers));
    crowd.start(100);
    for (int kills = 1; kills <= TIMES; kills++) {
      servers.add(uri);
      crowd.awaitProgress(300);
      victim.kill();
      crowd.awaitProgress(50);
      servers.remove(uri);
      if (kills < TIMES) {
        victim = start(survivors.servers());
        uri = victim.awaitReady();
      }
    }
    crowd.assertNothingIsLostDoubledOrReordered();
  }

  private static ServerProcess start(Servers servers) {
    return ServerProcess.over(servers, "victim", "outcry.limits.messages=0");
  }
}
