package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Answer;
import dev.outcry.bootstrap.Server.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdministratorOverHttpTest {

  private static final Person ROOT = Server.administrator();

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/dead-letters", "/api/sessions", "/api/servers", "/api/auctions/a/audit"})
  void whatIsTheAdministratorsIsNobodyElses(String path) {
    Answer stranger = Person.NOBODY.get(path);
    Answer person = Server.anyone().get(path);

    assertThat(stranger.status()).isEqualTo(401);
    assertThat(person.status()).isEqualTo(403);
    assertThat(person.text("code")).isEqualTo("FORBIDDEN");
    assertThat(person.header("content-type")).startsWith("application/problem+json");
    assertThat(ROOT.get(path).status()).isNotIn(401, 403);
  }

  @Test
  void theAdministratorListsAndReplaysDeadLetters() {
    Answer list = ROOT.get("/api/dead-letters");
    Answer replay = ROOT.post("/api/dead-letters", "{'ids':['chat.messages:7']}");

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body()).isEqualTo("{\"deadLetters\":[],\"hasMore\":false}");
    assertThat(replay.body()).isEqualTo("{\"replayed\":[],\"absent\":[\"chat.messages:7\"]}");
    assertThat(Server.anyone().post("/api/dead-letters", "{}").status()).isEqualTo(403);
  }

  @Test
  void nobodySignsUpAsAnAdministrator() {
    Answer asked =
        Person.NOBODY.post(
            "/api/auth/signup",
            "{'email':'a@example.org','password':'correct horse','nickname':'A','role':'ADMIN'}");
    Answer sameAddress =
        Person.NOBODY.post(
            "/api/auth/signup",
            "{'email':'ROOT@example.org','password':'correct horse','nickname':'A'}");

    assertThat(asked.status()).isEqualTo(400);
    assertThat(asked.text("code")).isEqualTo("UNKNOWN_FIELD");
    assertThat(sameAddress.text("code")).isEqualTo("EMAIL_TAKEN");
  }

  @Test
  void anAdministratorSeesNoMoreOfRoomsThanOthers() {
    Person ann = Server.anyone();
    String room = Server.directRoom(ann, Server.anyone());

    assertThat(ROOT.get("/api/rooms/" + room).status()).isEqualTo(404);
  }

  @Test
  void metricsAreThereForWhoeverScrapesThem() {
    assertThat(Person.NOBODY.get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
    assertThat(Person.NOBODY.get("/actuator/metrics").body()).contains("\"jvm.memory.used\"");
  }

  @Test
  void healthSaysOfWhatAndNotWhy() {
    Answer health = Person.NOBODY.get("/actuator/health");

    assertThat(health.json().at("/components/readinessState/status").asString()).isEqualTo("UP");
    assertThat(health.body()).doesNotContain("details");
    assertThat(Person.NOBODY.get("/readyz").body()).contains("UP").doesNotContain("ping");
  }
}
