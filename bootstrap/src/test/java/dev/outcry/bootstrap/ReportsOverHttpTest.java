package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Answer;
import dev.outcry.bootstrap.Server.Person;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ReportsOverHttpTest {

  private final Person ann = Server.anyone();
  private final Person ben = Server.anyone();
  private final Person cat = Server.anyone();
  private final String group =
      ann.post(
              "/api/rooms/group",
              "{'name':'Friends','memberIds':['%s','%s']}".formatted(ben.id(), cat.id()))
          .text("id");
  private final String room = "/api/rooms/" + group;
  private final String report = room + "/messages/1/report";

  ReportsOverHttpTest() {
    ben.post(room + "/messages", "{'content':'Fie!'}");
  }

  @Test
  void aReportIsListedWithWhoReportedAndSettled() {
    assertThat(cat.post(report, "{'reason':'욕설\\n\\t🦊'}").status()).isEqualTo(204);
    assertThat(ann.post(report, "").status()).isEqualTo(204);

    JsonNode reports = ann.get(room + "/reports").json().path("reports");
    assertThat(reports).hasSize(2);
    JsonNode without = reports.path(0);
    JsonNode with = reports.path(1);
    assertThat(without.propertyNames())
        .containsExactly("id", "seq", "reporterId", "reporterNickname", "createdAt", "settled");
    assertThat(with.path("reason").asString()).isEqualTo("욕설\n\t🦊");
    assertThat(with.path("seq").asLong()).isEqualTo(1);
    assertThat(with.path("reporterId").asString()).isEqualTo(cat.id());
    assertThat(with.path("reporterNickname").asString()).startsWith("N person");
    assertThat(Instant.parse(with.path("createdAt").asString())).isBefore(Instant.now());
    assertThat(with.path("settled").asBoolean()).isFalse();

    String settle = room + "/reports/" + with.path("id").asString() + "/settle";
    assertThat(ann.post(settle, "").status()).isEqualTo(204);
    assertThat(ann.post(settle, "").status()).isEqualTo(204);
    JsonNode settled = ann.get(room + "/reports").json().path("reports");
    assertThat(settled.path(0)).isEqualTo(without);
    assertThat(settled.path(1).path("settled").asBoolean()).isTrue();
  }

  @Test
  void pagesGoOnByTheirCursors() {
    cat.post(report, "{}");
    ann.post(report, "{'reason':null}");

    Answer first = ann.get(room + "/reports?size=1");
    Answer second = ann.get(room + "/reports?size=1&cursor=" + first.text("nextCursor"));

    assertThat(first.is("hasMore")).isTrue();
    assertThat(second.is("hasMore")).isFalse();
    assertThat(first.json().path("reports").path(0).path("reporterId").asString())
        .isEqualTo(ann.id());
    assertThat(second.json().path("reports").path(0).path("reporterId").asString())
        .isEqualTo(cat.id());
  }

  @Test
  void strangersFindNoSuchRoom() {
    Person stranger = Server.anyone();
    Answer nowhere = ann.post("/api/rooms/nowhere/messages/1/report", "");

    assertThat(nowhere.status()).isEqualTo(404);
    assertThat(nowhere.text("code")).isEqualTo("ROOM_NOT_FOUND");
    for (Answer refused :
        new Answer[] {
          stranger.post(report, ""),
          stranger.get(room + "/reports"),
          stranger.post(room + "/reports/r/settle", "")
        }) {
      assertThat(refused.status()).isEqualTo(404);
      assertThat(ProblemBodies.withoutTrace(refused))
          .isEqualTo(ProblemBodies.withoutTrace(nowhere));
    }
    assertThat(Person.NOBODY.post(report, "").status()).isEqualTo(401);
  }

  @Test
  void membersNeitherListNorSettle() {
    for (Answer refused :
        new Answer[] {cat.get(room + "/reports"), cat.post(room + "/reports/r/settle", "")}) {
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.text("code")).isEqualTo("ROLE_TOO_LOW");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 409, REPORTING_ONESELF",
    "2, 409, ENTRY_DELETED",
    "3, 409, NOT_A_MESSAGE",
    "4, 404, ENTRY_NOT_FOUND",
    "0, 404, ENTRY_NOT_FOUND",
    "-1, 400, INVALID_VALUE",
    "x, 400, INVALID_VALUE"
  })
  void whatIsNotReportedIsRefused(String seq, int status, String code) {
    ann.post(room + "/messages", "{'content':'Hush'}");
    ann.delete(room + "/messages/2");
    ann.post(room + "/members/" + cat.id() + "/kick", "");

    Answer refused = ben.post(room + "/messages/" + seq + "/report", "");

    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.text("code")).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'reason':''}             | INVALID_VALUE | reason",
        "{'reason':' \\n'}         | INVALID_VALUE | reason",
        "{'reason':'\\u0000'}      | INVALID_VALUE | reason",
        "{'reason':'a','to':'ann'} | UNKNOWN_FIELD | to",
        "{'reason':1}              | MALFORMED     | reason"
      })
  void badReasonsAreRefused(String body, String code, String field) {
    Answer refused = cat.post(report, body);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("code")).isEqualTo(code);
    assertThat(refused.text("field")).isEqualTo(field);
  }

  @Test
  void badPlacesAndReportsAreRefused() {
    Answer cursor = ann.get(room + "/reports?cursor=7");
    Answer malformed = ann.post(room + "/reports/a.b/settle", "");
    Answer unknown = ann.post(room + "/reports/nothing/settle", "");

    assertThat(cursor.status()).isEqualTo(400);
    assertThat(cursor.text("field")).isEqualTo("cursor");
    assertThat(malformed.status()).isEqualTo(400);
    assertThat(malformed.text("field")).isEqualTo("reportId");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.text("code")).isEqualTo("REPORT_NOT_FOUND");
  }

  @Test
  void administratorsKeepOrderWhereNobodyElseDoes() {
    String direct = "/api/rooms/" + Server.directRoom(ann, ben);
    ben.post(direct + "/messages", "{'content':'Fie again!'}");
    ann.post(direct + "/messages/1/report", "{'reason':'rude'}");
    Person root = Server.administrator();

    Answer listed = root.get(direct + "/reports");

    assertThat(listed.json().path("reports").path(0).path("reason").asString()).isEqualTo("rude");
    String settle = "/reports/" + listed.json().path("reports").path(0).path("id").asString();
    assertThat(root.post(direct + settle + "/settle", "").status()).isEqualTo(204);
    assertThat(root.post(room + settle + "/settle", "").text("code")).isEqualTo("REPORT_NOT_FOUND");
    assertThat(ann.get(direct + "/reports").text("code")).isEqualTo("ROLE_TOO_LOW");
    assertThat(root.get("/api/rooms/nowhere/reports").text("code")).isEqualTo("ROOM_NOT_FOUND");
  }
}
