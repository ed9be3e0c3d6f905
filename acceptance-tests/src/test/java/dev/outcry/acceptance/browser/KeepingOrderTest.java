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
