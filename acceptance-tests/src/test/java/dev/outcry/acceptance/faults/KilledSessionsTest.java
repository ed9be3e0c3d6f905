package dev.outcry.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.Inbox;
import dev.outcry.acceptance.client.StompClient;
import dev.outcry.acceptance.server.RunningServer;
import dev.outcry.acceptance.server.ServerProcess;
import dev.outcry.acceptance.server.Servers;
import dev.outcry.acceptance.server.TwoInstances;
import dev.outcry.acceptance.wire.Person;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Whoever was on an instance that was killed is gone, with nobody's help, once the time is over.
 */
class KilledSessionsTest {

  private static final String SHORT = "outcry.presence.ttl=3s";

  private final Servers servers = TwoInstances.shared().servers();

  @Test
  void whoWasOnAnInstanceThatWasKilledIsGone() {
    try (RunningServer survivor = RunningServer.over(servers).set(SHORT).start();
        ServerProcess victim = ServerProcess.over(servers, "doomed", SHORT)) {
      URI doomed = victim.awaitReady();
      Person ann = Person.at(doomed);
      Person ben = Person.at(survivor.uri());
      String room = ben.directRoomWith(ann);
      StompClient watching = ben.connect();
      Inbox presence = watching.listen("/topic/room." + room + ".presence");
      ann.connect();
      presence.await("status", "ONLINE");
      assertThat(online(ben, room)).containsExactlyInAnyOrder(ann.id(), ben.id());

      victim.kill();

      assertThat(presence.await("status", "OFFLINE").path("userId").asString()).isEqualTo(ann.id());
      assertThat(online(ben, room)).containsExactly(ben.id());
      watching.close();
    }
  }

  private static List<String> online(Person asking, String room) {
    return asking
        .http()
        .get("/api/rooms/" + room + "/members/online")
        .json()
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }
}
