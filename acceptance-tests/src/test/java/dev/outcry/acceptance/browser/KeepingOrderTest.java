package dev.outcry.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.wire.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Entries are reported, moderators take a room along and let in again whom they banned. */
class KeepingOrderTest {

  private final Person ann = Person.at(Stage.server().uri());
  private final Person ben = Person.at(Stage.server().uri());
  private final String room = ann.groupWith(ben);

  @Test
  void anEntryOfSomebodyElseIsReported() {
    ben.say(room, Person.newKey(), "Something rude");
    List<String> reports = new CopyOnWriteArrayList<>();
    try (Window window = Stage.chromium().window(Stage.server().uri()).be(ann, "Ann")) {
      window
          .page()
          .route(
              "**/api/rooms/" + room + "/messages/1/report",
              route -> {
                reports.add(route.request().postData());
                route.fulfill(new Route.FulfillOptions().setStatus(204));
              });
      window.go("#/rooms/" + room).click(".line:has-text('rude') .with-actions button");
      window.press("Report").see("outcry-report input").type("It is rude");
      window.press("Report").see("outcry-report [role=status]:has-text('Reported')");
      assertThat(reports).containsExactly("{\"reason\":\"It is rude\"}");

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
      AtomicBoolean isBanned = new AtomicBoolean();
      window.page().onRequest(request -> heard(request, isBanned));
      window.page().route("**/api/rooms/" + room + "/bans", route -> answer(route, isBanned));
      String banned = "[data-banned='" + ben.id() + "']";
      window.go("#/rooms/" + room).press("Members").see("outcry-room-order");
      window.click("[data-member='" + ben.id() + "'] button").press("Ban").press("Really ban?");
      window.see(banned + ":has-text('Ben')");
      assertThat(ben.http().post("/api/rooms/" + room + "/join", Json.object()).status())
          .isEqualTo(404);

      window.click(banned + " button");
      assertThat(window.find(banned)).hasCount(0);
      assertThat(ben.http().post("/api/rooms/" + room + "/join", Json.object()).status())
          .isEqualTo(200);
      assertThat(window.complaints()).isEmpty();
    }
  }

  private static void heard(Request request, AtomicBoolean isBanned) {
    if (request.url().endsWith("/ban")) {
      isBanned.set(!"{\"banned\":false}".equals(request.postData()));
    }
  }

  private void answer(Route route, AtomicBoolean isBanned) {
    String list = "[{\"userId\":\"%s\",\"nickname\":\"Ben\"}]".formatted(ben.id());
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType("application/json")
            .setBody(isBanned.get() ? list : "[]"));
  }
}
