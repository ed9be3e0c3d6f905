package dev.outcry.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.wire.Person;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Entries are reported, moderators take a room along and let in again whom they banned. */
class KeepingOrderTest {

  private final Person ann = Person.at(Stage.server().uri());
  private final Person ben = Person.at(Stage.server().uri());
  private final String room = ann.groupWith(ben);

  @Test
  void anEntryOfSomebodyElseIsReported() {
    ben.say(room, Person.newKey(), "Something rude");
    try (Window window = Stage.chromium().window(Stage.server().uri()).be(ann, "Ann")) {
      window.go("#/rooms/" + room).click(".line:has-text('rude') .with-actions button");
      window.press("Report").see("outcry-report input").type("It is rude");
      window.press("Report").see("outcry-report [role=status]:has-text('Reported')");
      JsonNode report = ann.http().get("/api/rooms/" + room + "/reports").json().at("/reports/0");
      assertThat(report.path("seq").asLong()).isEqualTo(1);
      assertThat(report.path("reason").asString()).isEqualTo("It is rude");

      window.say("Mine").see(".line.own").click(".line.own .with-actions button");
      window.see(".menu button:has-text('Delete')");
      assertThat(window.find(".menu button:has-text('Report')")).hasCount(0);
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void aModeratorSeesWhatIsReportedGoesThereAndSettlesIt() {
    Person cid = Person.at(Stage.server().uri());
    String room = ann.groupWith(ben, cid);
    ben.say(room, Person.newKey(), "Something rude");
    ben.say(room, Person.newKey(), "Something worse");
    report(cid, room, 1, "It is rude");
    report(cid, room, 2, "It is worse");
    try (Window window = Stage.chromium().window(Stage.server().uri()).be(ann, "Ann")) {
      window.go("#/rooms/" + room).seeText("Something worse").press("Members");
      window.see("[data-report]:has-text('Something rude'):has-text('It is rude')");
      window.see("[data-report]:first-child:has-text('Something worse'):has-text('It is worse')");
      window.press("Done with it").see("[data-report]:has-text('It is worse') .chip");
      assertThat(window.find("[data-report]:has-text('It is rude') .chip")).hasCount(0);
      assertThat(reports(room).findValues("settled").toString()).isEqualTo("[true, false]");

      window.click("[data-report]:has-text('It is rude') .said").see("[data-line='1']:focus");
      assertThat(window.find("dialog[open]")).hasCount(0);
      assertThat(window.complaints()).isEmpty();
    }
    try (Window bens = Stage.chromium().window(Stage.server().uri()).be(ben, "Ben")) {
      bens.go("#/rooms/" + room).seeText("Something worse").press("Members").see("[data-member]");
      assertThat(bens.find("outcry-reports")).hasCount(0);
    }
  }

  private static void report(Person person, String room, int seq, String reason) {
    String path = "/api/rooms/" + room + "/messages/" + seq + "/report";
    assertThat(person.http().post(path, Json.object().put("reason", reason)).status())
        .isEqualTo(204);
  }

  private JsonNode reports(String room) {
    return ann.http().get("/api/rooms/" + room + "/reports").json().path("reports");
  }

  @Test
  void aModeratorTakesTheRoomAlong() throws IOException {
    ben.say(room, Person.newKey(), "To be kept");
    try (Window window = Stage.chromium().window(Stage.server().uri()).be(ann, "Ann")) {
      window.go("#/rooms/" + room).seeText("To be kept").press("Members").see("outcry-room-order");
      Download kept = window.page().waitForDownload(() -> window.press("Take the messages away"));
      assertThat(kept.suggestedFilename()).isEqualTo("room-" + room + ".jsonl");
      assertThat(Files.readString(kept.path()).lines().map(Json::read).toList())
          .isEqualTo(ann.exported(room));
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void whoeverIsBannedIsLetInAgain() {
    try (Window window = Stage.chromium().window(Stage.server().uri()).be(ann, "Ann")) {
      String banned = "[data-banned='" + ben.id() + "']";
      window.go("#/rooms/" + room).press("Members").see("outcry-room-order");
      window.click("[data-member='" + ben.id() + "'] button").press("Ban").press("Really ban?");
      window.see(banned);
      assertThat(ben.http().post("/api/rooms/" + room + "/join", Json.object()).status())
          .isEqualTo(404);

      window.click(banned + " button");
      assertThat(window.find(banned)).hasCount(0);
      assertThat(ben.http().post("/api/rooms/" + room + "/join", Json.object()).status())
          .isEqualTo(200);
      assertThat(window.complaints()).isEmpty();
    }
  }
}
