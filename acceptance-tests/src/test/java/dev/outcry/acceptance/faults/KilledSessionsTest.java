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
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Whoever was on an instance that was killed is gone, with nobody's help, once the time is over.
 */
class KilledSessionsTest {

  private static final Duration TTL =
      Duration.ofSeconds(Integer.getInteger("outcry.faults.presence-seconds", 3));
  private static final int PRESENT = Integer.getInteger("outcry.faults.present", 20);

  /** What may pass beyond the time to live until nobody is shown any more. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final String SETTING = "outcry.presence.ttl=" + TTL.toSeconds() + "s";

  private static final String UNLIMITED = "outcry.limits.signup=0";

  private final Servers servers = TwoInstances.shared().servers();

  @Test
  void whoWasOnAnInstanceThatWasKilledIsGone() {
    try (RunningServer survivor = RunningServer.over(servers).set(SETTING).start();
        ServerProcess victim = ServerProcess.over(servers, "doomed", SETTING, UNLIMITED)) {
      URI doomed = victim.awaitReady();
      Person ben = Person.at(survivor.uri());
      Person[] crowd =
          Stream.generate(() -> Person.at(doomed)).limit(PRESENT).toArray(Person[]::new);
      Person ann = crowd[0];
      String everyone = ben.groupWith(crowd);
      StompClient watching = ben.connect();
      Inbox presence = watching.listen("/topic/room." + ben.directRoomWith(ann) + ".presence");
      Stream.of(crowd).forEach(Person::connect);
      presence.await("status", "ONLINE");
      awaitOnline(TTL, ben, everyone, PRESENT + 1);

      victim.kill();

      awaitOnline(TTL.plus(GRACE), ben, everyone, 1);
      assertThat(presence.await("status", "OFFLINE").path("userId").asString()).isEqualTo(ann.id());
      watching.close();
    }
  }

  private static void awaitOnline(Duration atMost, Person asking, String room, int count) {
    Awaitility.await()
        .atMost(atMost)
        .untilAsserted(() -> assertThat(online(asking, room)).hasSize(count));
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
