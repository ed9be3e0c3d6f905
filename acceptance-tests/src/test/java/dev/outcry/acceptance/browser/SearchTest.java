package dev.outcry.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.wire.Person;
import org.junit.jupiter.api.Test;

/** People look for what was said, by keyboard, and go there. */
class SearchTest {

  private final Person ann = Person.at(Stage.server().uri());
  private final Person ben = Person.at(Stage.server().uri());

  @Test
  void whatWasSaidLongAgoIsFoundAndGoneTo() {
    String room = ann.groupWith(ben);
    ann.say(room, Person.newKey(), "온라인경매장에서  만나요 <b>");
    for (int i = 1; i <= 120; i++) {
      ann.say(room, Person.newKey(), "지금 경매 " + i);
    }
    try (Window window = Stage.chromium().window(Stage.server().uri()).be(ann, "Ann")) {
      window.go("#/rooms").see("outcry-room-list a");
      window.find("outcry-room-list .search").focus();
      window.key("Enter").see("outcry-search input:focus");
      window.type("경").see("[role=status]:has-text('Two letters')");
      window.type("매 ").see("outcry-search [role=status]:has-text('20+ found')");
      assertThat(window.find("outcry-search mark")).hasCount(20);
      window.press("Show more");
      assertThat(window.find("outcry-search mark")).hasCount(40);

      window.find("outcry-search input").fill("");
      window.type("매장에서 만").see("outcry-search a:has-text('만나요 <b>') mark");
      assertThat(window.find("outcry-search mark")).hasText("매장에서 만");
      window.key("Tab").key("Enter").see("[data-line='1']:focus");
      assertThat(window.find("[data-line='1']")).isInViewport();
      assertThat((String) window.page().evaluate("location.hash"))
          .isEqualTo("#/rooms/" + room + "/1");

      window.find("outcry-search input").focus();
      window.key("Escape");
      assertThat(window.find("outcry-search")).hasCount(0);
      assertThat(window.find("outcry-room-list .search")).isFocused();
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void roomsAreFoundByTheirNamesAndNothingIsSaidToBeNothing() {
    String room = ann.groupWith(ben);
    String name = ann.http().get("/api/rooms/" + room).json().path("name").asString();
    try (Window window = Stage.chromium().window(Stage.server().uri()).be(ann, "Ann")) {
      window.go("#/rooms").press("Search").see("outcry-search input:focus");
      window.type("쀍쀍").see("[role=status]:has-text('Nothing found')");
      window.find("outcry-search input").fill(name);
      window.click("outcry-search a[href='#/rooms/" + room + "']").see("outcry-composer");
      assertThat(window.complaints()).isEmpty();
    }
  }
}
