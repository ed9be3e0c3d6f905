package dev.outcry.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.Inbox;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.StompClient;
import dev.outcry.acceptance.server.RunningServer;
import dev.outcry.acceptance.server.Servers;
import dev.outcry.acceptance.server.TwoInstances;
import dev.outcry.acceptance.wire.Person;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Who tells people of what is said may run apart from who records it, and be away for a while. */
class NotifyRoleTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Servers servers = TwoInstances.shared().servers();

  @Test
  void peopleAreToldByWhoeverHasTheRoleAlsoOfWhatWasSaidWhileNobodyHadIt() {
    try (RunningServer recording = start("web,record,auction")) {
      Person ann = Person.at(recording.uri());
      Person ben = Person.at(recording.uri());
      String room = ann.groupWith(ben);
      StompClient stomp = ben.connect();
      Inbox told = stomp.listen("/user/queue/notifications");

      try (RunningServer telling = start("web,notify")) {
        say(ann, room, "Ben?", ben);
        assertThat(told.await("kind", "MENTION").path("params").path("roomId").asString())
            .isEqualTo(room);
        assertThat(kinds(ben)).containsExactly("MENTION");
      }
      say(ann, room, "Are you there?");
      say(ann, room, "Hello?");
      assertThat(kinds(ben)).containsExactly("MENTION");

      try (RunningServer again = start("web,notify")) {
        assertThat(told.await("kind", "MESSAGE").path("params").path("seq").asLong()).isEqualTo(2);
        Awaitility.await()
            .atMost(PATIENCE)
            .untilAsserted(
                () -> assertThat(kinds(ben)).containsExactlyInAnyOrder("MENTION", "MESSAGE"));
      }
      stomp.close();
    }
  }

  /** Apart from those who share the servers. */
  private RunningServer start(String roles) {
    return RunningServer.over(servers)
        .set("outcry.roles=" + roles)
        .set("outcry.kafka.messages.topic=split.messages")
        .set("outcry.kafka.notifications.topic=split.notifications")
        .set("outcry.kafka.messages.group=split-persistence")
        .set("outcry.kafka.notifications.group=split-notification")
        .start();
  }

  private static void say(Person who, String room, String text, Person... mentioned) {
    ObjectNode body = Json.object().put("content", text);
    List.of(mentioned).forEach(person -> body.withArray("mentions").add(person.id()));
    assertThat(who.http().post("/api/rooms/" + room + "/messages", body).status()).isEqualTo(200);
  }

  private static List<String> kinds(Person person) {
    return person
        .http()
        .get("/api/notifications")
        .json()
        .path("notifications")
        .valueStream()
        .map(notice -> notice.path("kind").asString())
        .toList();
  }
}
