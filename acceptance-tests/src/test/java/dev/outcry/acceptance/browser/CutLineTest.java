package dev.outcry.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.wire.CuttableLine;
import dev.outcry.acceptance.wire.Person;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The line is gone for a while in the middle of everything; nothing of it is, nor is it doubled.
 */
class CutLineTest {

  private static final int EACH = 50;
  private static final int CUT_AFTER = 15;
  private static final Duration GONE =
      Duration.ofSeconds(Integer.getInteger("outcry.faults.line-gone-seconds", 5));

  @Test
  void afterAWhileWithoutALineBothPagesEqualTheHistory() {
    Person ann = Person.at(Stage.server().uri());
    Person ben = Person.at(Stage.server().uri());
    Person seller = Person.at(Stage.server().uri());
    String room = ann.groupWith(ben);
    String auction = seller.auctionUntil(Duration.ofMinutes(10));
    try (CuttableLine line = new CuttableLine(Stage.server().uri());
        Window anns = Stage.chromium().window(line.uri()).be(ann, "Ann");
        Window bens = Stage.chromium().window(line.uri()).be(ben, "Ben");
        Window bidding = Stage.chromium().window(line.uri()).be(ann, "Ann")) {
      anns.go("#/rooms/" + room).see("outcry-composer");
      bens.go("#/rooms/" + room).see("outcry-composer");
      bidding.go("#/auctions/" + auction).see("outcry-bid-panel");

      talk(anns, bens, 0, CUT_AFTER);
      anns.seeText("Ben 1.").see(":is([data-state=sent], [data-state=read])");
      long cutAt = System.nanoTime();
      line.takeDown();
      talk(anns, bens, CUT_AFTER, 35);
      edit(anns, " (edited without a line)");
      bidding.click("outcry-bid-panel .quick button").see("outcry-bid-panel button:disabled");
      anns.see("outcry-line-banner [role=status]:not(:empty)").picture("cut");
      assertThat(anns.find("[data-state=waiting]").count()).isGreaterThan(10);
      Chromium.await()
          .atMost(GONE.multipliedBy(2))
          .until(() -> System.nanoTime() - cutAt > GONE.toNanos());
      line.mend();
      talk(anns, bens, 35, EACH);

      Chromium.await()
          .untilAsserted(
              () -> {
                List<String> history = contents(ann.history(room));
                assertThat(history).hasSize(2 * EACH).doesNotHaveDuplicates();
                assertThat(anns.texts()).isEqualTo(history);
                assertThat(bens.texts()).isEqualTo(history);
              });
      assertThat(contents(ann.history(room))).contains("Ann 1. (edited without a line)");
      assertThat(contents(ann.history(room)).stream().filter(text -> text.startsWith("Ben")))
          .containsExactlyElementsOf(said("Ben"));
      bidding.see("[data-own=leading]");
      assertThat(ann.http().get("/api/auctions/" + auction).number("bidCount")).isEqualTo(1);
      assertThat(anns.find("[data-state=waiting], [data-state=failed]").count()).isZero();
      assertThat(anns.complaints()).isEmpty();
      assertThat(bens.complaints()).isEmpty();
    }
  }

  @Test
  void whatWasRefusedIsShownAndCanBeTriedAgain() {
    Person ann = Person.at(Stage.server().uri());
    Person ben = Person.at(Stage.server().uri());
    String room = ann.directRoomWith(ben);
    ben.http().put("/api/blocks/" + ann.id(), Json.object());
    try (Window window = Stage.chromium().window(Stage.server().uri()).be(ann, "Ann")) {
      window.go("#/rooms/" + room).say("Can you hear me?").see("[data-state=failed]");
      window.picture("refused");
      ben.http().delete("/api/blocks/" + ann.id());
      window.press("Try again").see(":is([data-state=sent], [data-state=read])");
      assertThat(ann.history(room)).hasSize(1);
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void aDraftSurvivesAReload() {
    Person ann = Person.at(Stage.server().uri());
    String room = ann.groupWith();
    try (Window window = Stage.chromium().window(Stage.server().uri()).be(ann, "Ann")) {
      window.go("#/rooms/" + room).find("outcry-composer textarea").fill("half a sent");
      window.page().reload();
      PlaywrightAssertions.assertThat(window.find("outcry-composer textarea"))
          .hasValue("half a sent");
    }
  }

  private static void talk(Window anns, Window bens, int from, int to) {
    for (int i = from; i < to; i++) {
      anns.find("outcry-composer textarea").fill("Ann " + (i + 1) + ".");
      anns.key("Enter");
      bens.find("outcry-composer textarea").fill("Ben " + (i + 1) + ".");
      bens.key("Enter");
    }
  }

  private static void edit(Window anns, String more) {
    anns.find(".line.own:has-text('Ann 1.') button").first().click();
    anns.find(".line.own:has-text('Ann 1.') .row button").first().click();
    anns.find("outcry-composer textarea").fill("Ann 1." + more);
    anns.key("Enter");
  }

  private static List<String> said(String who) {
    return IntStream.rangeClosed(1, EACH).mapToObj(i -> who + " " + i + ".").toList();
  }

  private static List<String> contents(List<JsonNode> history) {
    return history.stream().map(entry -> entry.path("content").asString("")).toList();
  }
}
