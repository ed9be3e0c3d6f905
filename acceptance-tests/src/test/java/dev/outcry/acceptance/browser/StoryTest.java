package dev.outcry.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.wire.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Two people talk, bid against each other, and one of them meets the seller. */
class StoryTest {

  /** More than the least, which somebody else may bid at the same moment. */
  private static final String QUICK_BID = "outcry-bid-panel .quick button:nth-of-type(2)";

  /** From one bid to the next, on a machine that is busy with more. */
  private static final Duration EXTENSION = Duration.ofSeconds(15);

  @Test
  void twoTalkAndBidAndTheWinnerMeetsTheSeller() {
    Person seller = Person.at(Stage.server().uri());
    try (Window mina = Stage.chromium().window(Stage.server().uri()).open("/");
        Window ben = Stage.chromium().window(Stage.server().uri()).open("/?as=ben")) {
      mina.click("[data-person=mina]");
      ben.see("outcry-composer");

      mina.say("Who is going to bid today?")
          .see(".line.own :is([data-state=sent], [data-state=read])");
      ben.seeText("Who is going to bid today?").say("I am.");
      mina.seeText("I am.");

      String auction = seller.auctionExtendedBy(EXTENSION);
      mina.go("#/auctions/" + auction);
      ben.go("#/auctions/" + auction);
      ben.click("outcry-bid-panel .quick button").see("[data-own=leading]");
      mina.see("[data-price='1000']")
          .click("outcry-bid-panel .quick button")
          .see("[data-own=leading]");
      ben.see("[data-own=outbid]").see("[data-price='1100']");
      ben.find("outcry-bid-panel input").fill("15.00");
      ben.press("Bid").see("[data-own=leading]").see("[data-price='1500']");
      mina.see("[data-own=outbid]");
      mina.find("outcry-bid-panel input").fill("15.50");
      mina.press("Bid").see("outcry-bid-panel [role=status].problem").picture("story-refused");

      ben.see("[data-own=won]").see("[data-result=SOLD]").picture("story-won");
      mina.see("[data-own=lost]");
      ben.press("Talk to the seller")
          .see(".note")
          .seeText("Sold at $15. Winner and seller meet here");
      ben.say("Where do I fetch it?")
          .see(":is([data-state=sent], [data-state=read])")
          .picture("story-award");

      assertThat(mina.complaints()).isEmpty();
      assertThat(ben.complaints()).isEmpty();
    }
  }

  @Test
  void theFirstMessageIsTwoClicksAwayAndTheFirstBidThree() {
    try (Window window = Stage.chromium().window(Stage.server().uri()).open("/")) {
      window
          .click("[data-person=jun]")
          .say("Hello!")
          .see(":is([data-state=sent], [data-state=read])");
      assertThat(window.clicks()).isEqualTo(2);
    }
    try (Window window = Stage.chromium().window(Stage.server().uri()).open("/")) {
      window.click("[data-person=jun]").click("a.live").click(QUICK_BID);
      assertThat(window.clicks()).isEqualTo(3);
      window.see("[data-own]");
    }
  }

  @Test
  void everythingGoesByKeyboard() {
    try (Window window = Stage.chromium().window(Stage.server().uri()).open("/")) {
      window.see("[data-person=mina]");
      window.tabTo("[data-person=mina]").key("Enter").see("outcry-composer");
      window.tabTo("textarea").type("By keyboard").key("Enter").seeText("By keyboard");
      window
          .see(".line.own:has-text('By keyboard') time")
          .key("ArrowUp")
          .seeText("Editing a message");
      assertThat(window.find("outcry-composer textarea")).hasValue("By keyboard");
      window.key("End").type(" alone").key("Enter");
      window.see(".line.own:has-text('By keyboard alone') .meta:has-text('edited')");
      window.tabTo("a.live").key("Enter").tabTo(QUICK_BID).key("Enter");
      window.see("[data-own]");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void wordsChangeWithoutAReload() {
    try (Window window = Stage.chromium().window(Stage.server().uri()).open("/")) {
      window.seeText("Sign in").press("한국어").seeText("로그인");
      assertThat(window.page().evaluate("document.documentElement.lang")).isEqualTo("ko");
      window.press("English").seeText("Try it now as");
    }
  }
}
