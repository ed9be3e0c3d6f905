package dev.outcry.acceptance.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.server.ServerProcess;
import dev.outcry.acceptance.server.TwoProcesses;
import dev.outcry.acceptance.wire.Person;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * Of whom was erased on one instance, which was killed at once, nothing is left in any store or
 * log, but the id.
 */
class ErasedPersonTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  private final String mark = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  private final String email = "mail" + mark + "@example.org";
  private final String username = "user" + mark;
  private final String nickname = "Nick" + mark;
  private final String words = "words" + mark;
  private final String reason = "reason" + mark;
  private final String file = "file" + mark;

  private final TwoProcesses others = TwoProcesses.shared();
  private final ServerProcess doomed = ServerProcess.over(others.servers(), "doomed");
  private final URI first = doomed.awaitReady();
  private final URI second = others.uris().get(0);

  @AfterEach
  void stop() {
    doomed.close();
  }

  @Test
  void nothingIsLeftOfThemButTheId() {
    HttpApi ann = signUp();
    String id = ann.get("/api/users/me").text("userId");
    String code = ann.get("/api/users/me").text("inviteCode");
    Person ben = Person.at(second);
    leaveTraces(ann, id, ben);
    List<String> secrets =
        List.of(
            email,
            username,
            nickname,
            words,
            reason,
            file,
            HexFormat.of().formatHex(words.getBytes(UTF_8)),
            code);
    assertThat(found(secrets, stores())).isEqualTo(secrets);

    Reply erased = ann.delete("/api/users/me", Json.object().put("password", "correct horse"));
    doomed.kill();

    assertThat(erased.status()).isEqualTo(204);
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(found(secrets, stores())).isEmpty());
    assertThat(stores()).contains(id);
    assertThat(found(secrets, doomed.printed() + others.printed())).isEmpty();
    HttpApi survivor = new HttpApi(second, ann.token());
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(survivor.get("/api/users/me").status()).isEqualTo(401));
  }

  private HttpApi signUp() {
    ObjectNode form =
        Json.object()
            .put("email", email)
            .put("password", "correct horse")
            .put("nickname", nickname)
            .put("username", username);
    Reply reply = new HttpApi(first, "").post("/api/auth/signup", form);
    assertThat(reply.status()).isEqualTo(201);
    new HttpApi(first, "")
        .post(
            "/api/auth/login", Json.object().put("email", email).put("password", "a wrong horse"));
    return new HttpApi(first, reply.text("token"));
  }

  private void leaveTraces(HttpApi ann, String id, Person ben) {
    ObjectNode group = Json.object().put("name", "Lunch");
    group.putArray("memberIds").add(ben.id());
    String room = ann.post("/api/rooms/group", group).text("id");
    String direct = ben.directRoomWith(new Person(id, ann));
    for (String each : List.of(room, direct)) {
      Reply said =
          ann.post("/api/rooms/" + each + "/messages", Json.object().put("content", words));
      assertThat(said.status()).isEqualTo(200);
    }
    byte[] bytes = ("so many " + words).getBytes(UTF_8);
    for (int i = 0; i < 2; i++) {
      Reply upload = ann.upload("/api/attachments", file + ".txt", "text/plain", bytes);
      assertThat(upload.status()).isEqualTo(201);
      if (i == 0) {
        ObjectNode message = Json.object().put("content", "here");
        message.putArray("attachmentIds").add(upload.text("id"));
        assertThat(ann.post("/api/rooms/" + room + "/messages", message).status()).isEqualTo(200);
      }
    }
    long seq = ben.say(room, Person.newKey(), "hello").json().path("seq").asLong();
    Reply reported =
        ann.post(
            "/api/rooms/" + room + "/messages/" + seq + "/report",
            Json.object().put("reason", reason));
    assertThat(reported.status()).isEqualTo(204);
    ann.put("/api/blocks/" + ben.id(), Json.object());
  }

  private String stores() {
    return String.join("\n", Stores.dump(others.servers()));
  }

  private static List<String> found(List<String> secrets, String text) {
    List<String> found = new ArrayList<>();
    for (String secret : secrets) {
      if (text.contains(secret)) {
        found.add(secret);
      }
    }
    return found;
  }
}
