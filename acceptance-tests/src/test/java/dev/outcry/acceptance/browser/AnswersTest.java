package dev.outcry.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.wire.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People answer each other, react, and call each other by name. */
class AnswersTest {

  private final Person ann = Person.at(Stage.server().uri());
  private final Person ben = Person.at(Stage.server().uri());
  private final String room = ann.groupWith(ben);

  @Test
  void anAnswerShowsWhatItAnswersAndLeadsThere() {
    ann.say(room, Person.newKey(), "Where does it come from?");
    for (int i = 0; i < 60; i++) {
      ann.say(room, Person.newKey(), "Line " + i);
    }
    long asked =
        ann.history(room).stream()
            .filter(entry -> entry.path("content").asString("").startsWith("Where"))
            .mapToLong(entry -> entry.path("seq").asLong())
            .findFirst()
            .orElseThrow();
    ben.http()
        .post(
            "/api/rooms/" + room + "/messages",
            Json.object().put("content", "From Kyoto.").put("replyToSeq", asked));
    try (Window anns = Stage.chromium().window(Stage.server().uri()).be(ann, "Ann");
        Window bens = Stage.chromium().window(Stage.server().uri()).be(ben, "Ben")) {
      anns.go("#/rooms/" + room).see(".quote:has-text('Where does it come from?')");
      bens.go("#/rooms/" + room).see("outcry-composer");
      assertThat(anns.find("[data-line='" + asked + "']")).hasCount(0);
      anns.click(".quote").see("[data-line='" + asked + "']:focus");

      anns.press("Jump to latest").see(".bubble:has-text('From Kyoto.')");
      anns.click(".line:has-text('From Kyoto.') .with-actions button").press("Reply");
      anns.see("outcry-composer .note:has-text('Replying to')").say("I thought so.");
      bens.see(".line:has-text('I thought so.') .quote:has-text('From Kyoto.')");
      bens.find("outcry-composer textarea").focus();
      bens.key("Alt+ArrowUp").see("outcry-composer .note:has-text('I thought so.')");
      bens.key("Alt+ArrowUp").see("outcry-composer .note:has-text('From Kyoto.')");
      bens.key("Escape");
      assertThat(bens.find("outcry-composer .note")).hasCount(0);
      assertThat(anns.complaints()).isEmpty();
      assertThat(bens.complaints()).isEmpty();
    }
  }

  @Test
  void reactionsCountWhoeverReactsAndOneTakesOnesOwnBack() {
    ann.say(room, Person.newKey(), "Sold!");
    try (Window anns = Stage.chromium().window(Stage.server().uri()).be(ann, "Ann");
        Window bens = Stage.chromium().window(Stage.server().uri()).be(ben, "Ben")) {
      anns.go("#/rooms/" + room).seeText("Sold!");
      bens.go("#/rooms/" + room).seeText("Sold!");
      bens.click(".line:has-text('Sold!') .with-actions button").press("React with 🎉");
      anns.click(".reaction[data-emoji='🎉'][aria-pressed=false]:has-text('1')");
      bens.see(".reaction[data-emoji='🎉'][aria-pressed=true]:has-text('2')");
      bens.click(".reaction[data-emoji='🎉']");
      anns.see(".reaction[data-emoji='🎉'][aria-pressed=true]:has-text('1')");
      for (int i = 0; i < 3; i++) {
        anns.click(".reaction[data-emoji='🎉']");
        if (i < 2) {
          anns.click(".line:has-text('Sold!') .with-actions button").press("React with 🎉");
        }
      }
      assertThat(bens.find(".reaction")).hasCount(0);
      assertThat(anns.find(".reaction")).hasCount(0);
      assertThat(anns.complaints()).isEmpty();
      assertThat(bens.complaints()).isEmpty();
    }
  }

  @Test
  void whoeverIsCalledByNameIsTold() {
    try (Window anns = Stage.chromium().window(Stage.server().uri()).be(ann, "Ann");
        Window bens = Stage.chromium().window(Stage.server().uri()).be(ben, "Ben")) {
      anns.go("#/rooms/" + room).see("outcry-composer textarea").click("outcry-composer textarea");
      bens.go("#/rooms/" + room).see("outcry-composer");
      anns.say("Are you there?");
      bens.seeText("Are you there?");
      anns.click("outcry-composer textarea");
      anns.type("Look, @p").see("[role=listbox] [role=option][aria-selected=true]").key("Enter");
      // Of the words before, others were told just now; the next signal is due in three seconds.
      Chromium.await()
          .until(
              () -> {
                anns.type(".");
                return bens.find(".typing:has-text('typing')").count() > 0;
              });
      anns.type(" over there").key("Enter");
      bens.see(".line.to-me .mention.me");
      anns.see(".line.own .mention:not(.me)");
      assertThat(bens.find(".typing:has-text('typing')")).hasCount(0);
      List<JsonNode> history = ann.history(room);
      JsonNode last = history.get(history.size() - 1);
      assertThat(last.path("mentions").get(0).asString()).isEqualTo(ben.id());
      assertThat(last.path("content").asString()).endsWith(" over there");
      assertThat(anns.complaints()).isEmpty();
      assertThat(bens.complaints()).isEmpty();
    }
  }
}
