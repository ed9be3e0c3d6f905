package dev.outcry.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import dev.outcry.acceptance.wire.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** People come, find each other, gather, sell, and go. */
class PeopleTest {

  private static final String CARD = "outcry-auction-gallery li a";
  private static final String SIGNED_IN = "localStorage.getItem('outcry.session')";
  private static final String SIGN_IN = "as => localStorage.setItem('outcry.session', as)";
  private static final String SESSIONS = "[aria-labelledby=sessions] li";

  @Test
  void theyFindEachOtherGatherAndTakeBackWhatTheySaid() {
    try (Window ann = Stage.chromium().window(Stage.server().uri()).signUp("Annabel");
        Window ben = Stage.chromium().window(Stage.server().uri()).signUp("Benedict")) {
      ann.go("#/people").see("outcry-people code:not(:has-text('…'))");
      String code = ann.find("outcry-people code").innerText();
      ben.go("#/people").see("input[name=inviteCode]");
      ben.find("input[name=inviteCode]").fill(code);
      ben.press("Invite").seeText("Not answered yet");
      ann.press("Accept").see("[aria-labelledby=friends] li:has-text('Benedict')");
      ben.see("[aria-labelledby=friends] li:has-text('Annabel')").press("Message");

      ben.see("outcry-composer")
          .say("Shall we gather?")
          .see(":is([data-state=sent], [data-state=read])");
      ann.go("#/rooms").see("outcry-room-list a .badge").click("outcry-room-list a");
      ann.seeText("Shall we gather?");
      assertThat(ann.find("outcry-room-list .badge")).hasCount(0);

      ann.press("New group").see("outcry-new-group");
      ann.find("outcry-new-group input[name=name]").fill("Gathering");
      ann.find("outcry-new-group input[type=search]").fill("Benedict");
      ann.press("+").press("Create").see("h1:has-text('Gathering')");
      ann.say("Something hasty").see(":is([data-state=sent], [data-state=read])");
      ann.click(".line.own .with-actions button").press("Delete").press("Delete this message?");
      ann.see(".bubble.gone");
      ben.go("#/rooms").see("outcry-room-list a:has-text('Gathering')");

      assertThat(ann.complaints()).isEmpty();
      assertThat(ben.complaints()).isEmpty();
    }
  }

  @Test
  void whoeverSignsOutEverywhereIsSignedOutThere() {
    try (Window phone = Stage.chromium().window(Stage.server().uri()).signUp("Annabel");
        Window desk = Stage.chromium().window(Stage.server().uri()).open("/")) {
      assertThat(phone.go("#/me").find(SESSIONS)).hasCount(1);
      desk.page().evaluate(SIGN_IN, phone.page().evaluate(SIGNED_IN));
      desk.page().reload();
      desk.see("nav").go("#/me");
      assertThat(desk.find(SESSIONS)).hasCount(2);
      phone.press("Sign out everywhere").see("outcry-sign-in");
      desk.see("outcry-sign-in");
      assertThat(phone.complaints()).isEmpty();
    }
  }

  @Test
  void theySellAndBuyAtOnce() {
    try (Window seller = Stage.chromium().window(Stage.server().uri()).signUp("Selma");
        Window buyer = Stage.chromium().window(Stage.server().uri()).signUp("Bruno")) {
      seller.go("#/auctions").press("Sell something").see("outcry-new-auction form");
      seller.find("input[name=title]").fill("A kite");
      seller.find("input[name=startPrice]").fill("12,000");
      seller.find("input[name=buyNowPrice]").fill("30000");
      byte[] picture = seller.page().screenshot();
      seller
          .find("outcry-new-auction input[type=file]")
          .setInputFiles(new FilePayload[] {png("front", picture), png("back", picture)});
      assertThat(seller.find("[data-upload=done]")).hasCount(2);
      seller.press("Open the auction").see("[data-own=seller]").see("[data-price='12000']");
      String hash = (String) seller.page().evaluate("location.hash");

      buyer.go("#/auctions").see(CARD).find("outcry-auction-gallery input").fill("a KITE");
      assertThat(buyer.find(CARD)).hasCount(1);
      buyer.click(CARD + ":has-text('A kite'):has(img)");
      buyer.see("outcry-lot-pictures .large img").press("A kite, picture 2");
      buyer.press("Open A kite, picture 2").see("dialog[open] img").key("Escape");
      assertThat(buyer.page()).hasURL(seller.page().url());
      buyer.press("Buy now for ₩30,000").see("[data-own=won]");
      seller.see("[data-result=SOLD]").press("Talk to the winner");
      seller.seeText("Sold at ₩30,000. Winner and seller meet here.");
      seller.go("#/auctions").press("Sold").see(CARD + ":has-text('A kite')");
      assertThat(seller.complaints()).isEmpty();
      assertThat(buyer.complaints()).isEmpty();
    }
  }

  @Test
  void whoeverSeesAPageOfLotsSeesTheNext() {
    Person seller = Person.at(Stage.server().uri());
    for (int i = 0; i < 41; i++) {
      seller.auctionUntil(Duration.ofMinutes(10));
    }
    try (Window window = Stage.chromium().window(Stage.server().uri()).be(seller, "Selma")) {
      window.go("#/auctions");
      assertThat(window.find(CARD)).hasCount(40);
      window.press("Show more").see(CARD + " >> nth=40");
      assertThat(window.complaints()).isEmpty();
    }
  }

  private static FilePayload png(String name, byte[] bytes) {
    return new FilePayload(name + ".png", "image/png", bytes);
  }

  @Test
  void aWrongPasswordIsSaidInWords() {
    try (Window window = Stage.chromium().window(Stage.server().uri()).open("/")) {
      window.find("input[name=email]").fill("nobody@example.org");
      window.find("input[name=password]").fill("not this one");
      window.press("Sign in").see("[role=alert]:has-text('E-mail or password is wrong')");
    }
  }
}
