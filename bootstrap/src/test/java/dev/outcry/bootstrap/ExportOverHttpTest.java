package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Answer;
import dev.outcry.bootstrap.Server.Person;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportOverHttpTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final Person ann = Server.anyone();
  private final Person ben = Server.anyone();

  @Test
  void aRoomIsLinesOfItsEntriesOldestFirst() {
    String room = Server.directRoom(ann, ben);
    for (int i = 1; i <= 5; i++) {
      ann.post("/api/rooms/" + room + "/messages", "{'content':'말 %d'}".formatted(i));
    }

    Answer export = ben.get("/api/rooms/" + room + "/export");

    assertThat(export.status()).isEqualTo(200);
    assertThat(export.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(export.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"room-" + room + ".jsonl\"");
    List<JsonNode> lines = export.body().lines().map(JSON::readTree).toList();
    assertThat(lines)
        .extracting(line -> line.path("content").asString())
        .isEqualTo(IntStream.rangeClosed(1, 5).mapToObj(i -> "말 " + i).toList());
    assertThat(lines.get(0).path("senderNickname").asString()).startsWith("N person");
  }

  @Test
  void onlyWhoKeepsOrderTakesAGroupAlong() {
    String group =
        ann.post("/api/rooms/group", "{'name':'Friends','memberIds':['%s']}".formatted(ben.id()))
            .text("id");

    Answer member = ben.get("/api/rooms/" + group + "/export");
    Answer stranger = Server.anyone().get("/api/rooms/" + group + "/export");
    Answer nowhere = ann.get("/api/rooms/nowhere/export");

    assertThat(ann.get("/api/rooms/" + group + "/export").status()).isEqualTo(200);
    assertThat(member.status()).isEqualTo(403);
    assertThat(member.text("code")).isEqualTo("ROLE_TOO_LOW");
    assertThat(stranger.status()).isEqualTo(404);
    assertThat(ProblemBodies.withoutTrace(stranger)).isEqualTo(ProblemBodies.withoutTrace(nowhere));
  }

  @Test
  void aPersonIsLinesOfAllThatIsHeldAboutThem() {
    String room = Server.directRoom(ann, ben);
    ann.post("/api/rooms/" + room + "/messages", "{'content':'말'}");
    ben.post("/api/rooms/" + room + "/messages", "{'content':'not hers'}");

    Answer export = ann.get("/api/users/me/export");

    assertThat(export.status()).isEqualTo(200);
    assertThat(export.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(export.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"person-" + ann.id() + ".jsonl\"");
    List<JsonNode> lines = export.body().lines().map(JSON::readTree).toList();
    assertThat(lines.get(0).path("kind").asString()).isEqualTo("ACCOUNT");
    assertThat(lines.get(0).path("data")).isEqualTo(ann.get("/api/users/me").json());
    assertThat(lines)
        .filteredOn(line -> line.path("kind").asString().equals("MESSAGE"))
        .extracting(line -> line.at("/data/content").asString())
        .containsExactly("말");
    assertThat(export.body()).doesNotContain("not hers").doesNotContain("password");
  }

  @Test
  void strangersTakeNobodyAlong() {
    Answer refused = Person.NOBODY.get("/api/users/me/export");

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
  }
}
