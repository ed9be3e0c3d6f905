package dev.outcry.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.wire.Person;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Being told of what is said, and going to where it was. */
class NoticesTest {

  /** The browser may show notices, and somebody else's window is before the page. */
  private static final String AWAY =
      """
      globalThis.shown = [];
      globalThis.Notification = class {
        static permission = 'granted';
        constructor(title, { body }) { globalThis.shown.push(title + ': ' + body); }
      };
      Object.defineProperty(document, 'hidden', { get: () => globalThis.isAway === true });
      """;

  private final Person ann = Person.at(Stage.server().uri());
  private final Person ben = Person.at(Stage.server().uri());
  private final String room = ann.groupWith(ben);

  @Test
  void aNoticeLeadsToTheEntryAndIsOverOnceTheRoomIsRead() {
    say("Ben?", ben);
    IntStream.range(0, 5).forEach(i -> say("And " + i));
    try (Window bens = Stage.chromium().window(Stage.server().uri()).be(ben, "Ben")) {
      bens.go("#/notices").see("a.card.unread:has-text('You were mentioned')");
      bens.see("a.card.unread:has-text('New messages')");

      bens.click("a.card:has-text('You were mentioned')").see("[data-line='1']");
      bens.see("outcry-composer");
      Chromium.await().untilAsserted(() -> assertThat(looking()).containsExactly(ben.id()));

      bens.go("#/notices");
      assertThat(bens.find("a.card")).hasCount(2);
      assertThat(bens.find("a.card.unread")).hasCount(0);
      Chromium.await().untilAsserted(() -> assertThat(looking()).isEmpty());
      assertThat(bens.complaints()).isEmpty();
    }
  }

  @Test
  void whoeverIsAwayFromThePageIsToldByTheBrowser() {
    try (Window bens = Stage.chromium().window(Stage.server().uri())) {
      bens.page().addInitScript(AWAY);
      bens.be(ben, "Ben").go("#/rooms/" + room).see("outcry-composer");
      say("You see this");
      bens.seeText("You see this").page().evaluate("isAway = true");
      say("You do not");
      Chromium.await()
          .untilAsserted(
              () ->
                  assertThat((List<?>) bens.page().evaluate("shown"))
                      .singleElement()
                      .asString()
                      .startsWith("Outcry: ")
                      .endsWith("You do not"));
      assertThat(bens.complaints()).isEmpty();
    }
  }

  private void say(String text, Person... mentioned) {
    ObjectNode body = Json.object().put("content", text);
    List.of(mentioned).forEach(person -> body.withArray("mentions").add(person.id()));
    ann.http().post("/api/rooms/" + room + "/messages", body);
  }

  private List<String> looking() {
    return ann.http()
        .get("/api/rooms/" + room + "/members/looking")
        .json()
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }
}
