package dev.outcry.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.wire.Person;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every view, in both languages and colours, on a phone and on a desk: accessible by the rules of
 * axe, and nothing of it cut.
 */
class ViewsTest {

  /** They have ended when they are looked at. */
  private static final Duration SHORTLY = Duration.ofSeconds(5);

  private static final String LOVELY = ".line:has-text('갓이')";

  @Test
  void nothingIsInTheWayOfAnybody() {
    Look look = new Look();
    try (Window window = Stage.chromium().window(Stage.server().uri()).open("/")) {
      window.see("[data-person=mina]");
      look.at(window, "sign-in");
      window.press("New here? Create an account").see("input[name=nickname]");
      look.at(window, "sign-up");
      window.click("[data-person=mina]").see("outcry-composer");
      window.say("안녕하세요, 오늘은 뭘 사 볼까요?").see(":is([data-state=sent], [data-state=read])");
      look.at(window, "room");
      window.click("a.live").see("outcry-bid-panel");
      window.click("outcry-bid-panel .quick button").see("outcry-auction .chip");
      look.at(window, "auction");
      window.go("#/rooms").see("outcry-room-list a");
      look.at(window, "rooms");
      window.press("Search").see("outcry-search input");
      window.type("오늘은").see("outcry-search mark");
      look.at(window, "search");
      window.go("#/auctions").see("outcry-auction-gallery a");
      look.at(window, "auctions");
      window.press("Coming up").see("p.muted");
      look.at(window, "auctions-none");
      window.press("Sell something").see("outcry-new-auction form");
      look.at(window, "sell");
      window.go("#/people").see("outcry-people code");
      look.at(window, "people");
      window.go("#/notices").see("outcry-notices h1");
      look.at(window, "notices");
      window.go("#/me").see("outcry-me form");
      look.at(window, "me");
      assertThat(window.complaints()).isEmpty();
    }
    assertThat(look.found()).isEmpty();
  }

  private static ObjectNode bid() {
    return Json.object().put("bidKey", Person.newKey()).put("amount", 1_000);
  }

  /** Answers, reacts, mentions, and shows a picture. */
  private static void talk(Window window) {
    window.click(LOVELY + " .with-actions button").press("React with 🔥");
    window.see(LOVELY + " .reaction[aria-pressed=true]");
    window.click(LOVELY + " .with-actions button").press("Reply");
    byte[] lamp = window.find("outcry-room").screenshot();
    window
        .find("outcry-composer input[type=file]")
        .setInputFiles(new FilePayload("lamp.png", "image/png", lamp));
    window.see("[data-upload=done]").click("outcry-composer textarea").type("@").key("Enter");
    window
        .type("이 램프요!")
        .press("Send")
        .see(".line.own .quote")
        .see("button.image img")
        .see(".line.own .mention");
    byte[] list = "One lamp".getBytes(StandardCharsets.UTF_8);
    window
        .find("outcry-composer input[type=file]")
        .setInputFiles(new FilePayload("list.txt", "text/plain", list));
    window.see("[data-upload=done]").press("Send").see("button.file");
  }

  @Test
  void neitherIsAnythingInTheWayOfWhoeverAnswersAndShows() {
    Look look = new Look();
    Person ann = Person.at(Stage.server().uri());
    Person ben = Person.at(Stage.server().uri());
    Person cid = Person.at(Stage.server().uri());
    String room = ann.groupWith(ben, cid);
    String sold = ben.auctionUntil(SHORTLY);
    String unsold = ben.auctionUntil(SHORTLY);
    ann.http().post("/api/auctions/" + sold + "/bids", bid());
    ben.say(room, Person.newKey(), "저도 봤어요. 갓이 정말 예뻐요.");
    cid.http().post("/api/rooms/" + room + "/messages/1/report", Json.object().put("reason", "?"));
    List.of(sold, unsold)
        .forEach(auction -> awaitEnd(ann, auction)); // Or its end shows up in a view.
    try (Window window = Stage.chromium().window(Stage.server().uri()).be(ann, "Ann")) {
      window.go("#/rooms/" + room).see(LOVELY);
      talk(window);
      look.at(window, "talk");
      window.click(LOVELY + " .with-actions button").see(".menu");
      window.click("outcry-composer textarea").type("@").see("[role=option]");
      look.at(window, "talk-menu");
      window.key("Escape").key("Backspace").press("Open lamp.png").see("dialog[open] img");
      look.at(window, "picture");
      window.key("Escape").press("Members").see("dialog [data-report]");
      look.at(window, "members");
      window.key("Escape").press("Report");
      window.see("outcry-report input");
      look.at(window, "report");
      window.go("#/auctions/" + sold).see("[data-result=SOLD]");
      look.at(window, "auction-won");
      window.go("#/auctions/" + unsold).see("[data-result=UNSOLD]");
      look.at(window, "auction-unsold");
      window.go("#/me").press("Erase my account…").see("outcry-my-data form");
      window.find("outcry-my-data form button").last().scrollIntoViewIfNeeded();
      look.at(window, "erase");
      assertThat(window.complaints()).isEmpty();
    }
    assertThat(look.found()).isEmpty();
  }

  private static void awaitEnd(Person person, String auction) {
    Chromium.await()
        .until(() -> !person.http().get("/api/auctions/" + auction).text("status").equals("OPEN"));
  }
}
