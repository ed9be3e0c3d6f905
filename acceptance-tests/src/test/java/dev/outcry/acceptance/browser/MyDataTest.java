package dev.outcry.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.server.RunningServer;
import dev.outcry.acceptance.wire.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is held about oneself is taken away, told to others or not, and erased. */
class MyDataTest {

  private static final String PASSWORD = "outcry-my-data input[name=password]";
  private static final String PROBLEM = "outcry-my-data .problem";

  @Test
  void whoSaysSoInWordsIsErased() {
    try (Window window = Stage.chromium().window(Stage.server().uri()).signUp("Passer-by")) {
      HttpApi before = new HttpApi(Stage.server().uri(), window.token());
      begin(window);
      window.see("li:has-text('What you said')").see("li:has-text('What others said')");
      window.find(PASSWORD).fill("wrong horse");
      assertThat(window.find("button:has-text('Erase for good')")).isDisabled();
      confirm(window);
      window.see(PROBLEM + ":has-text('password is wrong')");
      assertThat(before.get("/api/users/me").status()).isEqualTo(200);

      window.find(PASSWORD).fill("correct horse");
      window.press("Erase for good").see("outcry-sign-in");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void whoeverIsBoundByAnAuctionIsToldWhy() {
    Person seller = Person.at(Stage.server().uri());
    seller.auctionUntil(Duration.ofMinutes(10));
    try (Window window = Stage.chromium().window(Stage.server().uri()).be(seller, "Ann")) {
      begin(window).find(PASSWORD).fill("correct horse");
      confirm(window);
      window.see(PROBLEM + ":has-text('auction that has not ended')");
      window.press("Cancel").press("Erase my account…");
      assertThat(window.find(PROBLEM)).hasCount(0);
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void theAdministratorIsToldThatHeStays() {
    try (Window window = Stage.chromium().window(Stage.server().uri()).open("/")) {
      window.find("input[name=email]").fill(RunningServer.ADMIN_EMAIL);
      window.find("input[name=password]").fill(RunningServer.ADMIN_PASSWORD);
      window.press("Sign in").see("nav");
      begin(window).find(PASSWORD).fill(RunningServer.ADMIN_PASSWORD);
      confirm(window);
      window.see(PROBLEM + ":has-text('looks after the server')");
    }
  }

  @Test
  void nobodyErasesAGuestThatOthersAre() {
    try (Window window = Stage.chromium().window(Stage.server().uri()).open("/?as=ben")) {
      window.see("nav").go("#/me").see("button:has-text('Download my data')");
      assertThat(window.find("button:has-text('Erase my account')")).hasCount(0);
    }
  }

  @Test
  void whatIsHeldIsTakenAway() throws IOException {
    Person ann = Person.at(Stage.server().uri());
    try (Window window = Stage.chromium().window(Stage.server().uri()).be(ann, "Ann")) {
      window.go("#/me").see("outcry-my-data");
      Download kept = window.page().waitForDownload(() -> window.press("Download my data"));
      assertThat(kept.suggestedFilename()).isEqualTo("outcry-me.jsonl");
      assertThat(Files.readString(kept.path()).lines().map(Json::read).toList())
          .isNotEmpty()
          .anyMatch(line -> line.toString().contains(ann.id()));
    }
  }

  @Test
  void othersAreToldWhatOneHasReadOrNot() {
    Person ann = Person.at(Stage.server().uri());
    try (Window window = Stage.chromium().window(Stage.server().uri()).be(ann, "Ann")) {
      window.go("#/me").see("input[name=readReceipts]:checked");
      window.click("input[name=readReceipts]").see("input[name=readReceipts]:not(:checked)");
      Chromium.await()
          .until(() -> !ann.http().get("/api/users/me").json().path("readReceipts").asBoolean());
    }
  }

  private static Window begin(Window window) {
    return window.go("#/me").press("Erase my account…").see("outcry-my-data form");
  }

  private static void confirm(Window window) {
    window.find("outcry-my-data input[name=sure]").fill("Erase");
    window.press("Erase for good");
  }
}
