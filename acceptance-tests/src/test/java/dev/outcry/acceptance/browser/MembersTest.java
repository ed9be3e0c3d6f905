package dev.outcry.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.wire.Person;
import org.junit.jupiter.api.Test;

/** People come by a code, are kept in order, and go. */
class MembersTest {

  /** How long the page waits before it asks for what it is not told. */
  private static final long ASKED_EVERY_MILLIS = 10_000;

  private final Person ann = Person.at(Stage.server().uri());
  private final Person ben = Person.at(Stage.server().uri());

  @Test
  void aCodeLetsInAndTheOwnerKeepsOrder() {
    String room = ann.groupWith();
    try (Window anns = Stage.chromium().window(Stage.server().uri()).be(ann, "Ann");
        Window bens = Stage.chromium().window(Stage.server().uri())) {
      bens.page().clock().install();
      bens.be(ben, "Ben");
      anns.go("#/rooms/" + room).press("Members");
      String code = anns.see("dialog[open] code").find("dialog code").innerText();
      bens.go("#/rooms").press("New group").see("input[name=roomCode]");
      bens.find("input[name=roomCode]").fill(code);
      bens.press("Join by code").see("outcry-composer");

      String menu = "[data-member='" + ben.id() + "'] button";
      anns.click(menu).press("Make moderator").see("dialog .chip:has-text('Moderator')");
      anns.click(menu).press("No longer moderator");
      assertThat(anns.find("dialog .chip:has-text('Moderator')")).hasCount(0);
      anns.click(menu).press("Silence for 10 min").see("dialog .chip.warn");
      bens.say("Am I heard?").see("[data-silence]:has-text('silenced you until')");
      anns.click(menu).press("Let speak");
      assertThat(anns.find("dialog .chip.warn")).hasCount(0);
      bens.page().clock().fastForward(ASKED_EVERY_MILLIS);
      bens.see("outcry-composer").press("Discard");

      anns.find("dialog select").selectOption("300");
      bens.see("[data-pace='300']").say("One").see(".line.own [data-state]");
      bens.say("Two, too soon").see(".line.own [data-state=waiting]");
      anns.find("dialog input[type=checkbox]").check();
      bens.see("[data-silence]:has-text('Only moderators may write')").picture("frozen");
      anns.find("dialog input[type=checkbox]").uncheck();
      bens.see("outcry-composer");

      anns.click(menu).press("Remove").press("Really remove?");
      anns.see(".note:has-text('was removed')");
      bens.page().clock().fastForward(ASKED_EVERY_MILLIS);
      assertThat(bens.find("outcry-composer")).hasCount(0);
      assertThat(anns.complaints()).isEmpty();
      assertThat(bens.complaints()).isEmpty();
    }
  }

  @Test
  void whoLeavesIsGone() {
    String room = ann.groupWith(ben);
    try (Window bens = Stage.chromium().window(Stage.server().uri()).be(ben, "Ben")) {
      bens.go("#/rooms/" + room).see("outcry-composer").press("Members");
      assertThat(bens.find("dialog code")).hasCount(0);
      bens.press("Leave the group").press("Really leave?");
      bens.see("outcry-room-list .card");
      assertThat(ann.http().get("/api/rooms/" + room).json().path("members").size()).isEqualTo(1);
      assertThat(bens.complaints()).isEmpty();
    }
  }
}
