package dev.outcry.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.outcry.acceptance.wire.Person;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Every view, in both colours, on a phone and on a desk: accessible by the rules of axe. */
class ViewsTest {

  private static final String LOVELY = ".line:has-text('갓이')";

  private static final String AXE =
      """
      async () => (await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      })).violations.map(({id, nodes}) => id + ': ' + nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary).join(' | '))
      """;

  @Test
  void nothingIsInTheWayOfAnybody() throws IOException {
    List<String> violations = new ArrayList<>();
    try (Window window = Stage.chromium().window(Stage.server().uri()).open("/")) {
      window.see("[data-person=mina]");
      look(window, "sign-in", violations);
      window.click("[data-person=mina]").see("outcry-composer");
      window.say("안녕하세요, 오늘은 뭘 사 볼까요?").see(":is([data-state=sent], [data-state=read])");
      look(window, "room", violations);
      window.click("a.live").see("outcry-bid-panel");
      window.click("outcry-bid-panel .quick button").see("outcry-auction .chip");
      look(window, "auction", violations);
      window.go("#/rooms").see("outcry-room-list a");
      look(window, "rooms", violations);
      window.press("Search").see("outcry-search input");
      window.type("오늘은").see("outcry-search mark");
      look(window, "search", violations);
      window.go("#/auctions").see("outcry-auction-gallery a");
      look(window, "auctions", violations);
      window.press("Sell something").see("outcry-new-auction form");
      look(window, "sell", violations);
      window.go("#/people").see("outcry-people code");
      look(window, "people", violations);
      window.go("#/notices").see("outcry-notices h1");
      look(window, "notices", violations);
      window.go("#/me").see("outcry-me form");
      look(window, "me", violations);
      assertThat(window.complaints()).isEmpty();
    }
    assertThat(violations).isEmpty();
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
  void neitherIsAnythingInTheWayOfWhoeverAnswersAndShows() throws IOException {
    List<String> violations = new ArrayList<>();
    Person ann = Person.at(Stage.server().uri());
    Person ben = Person.at(Stage.server().uri());
    String room = ann.groupWith(ben);
    ben.say(room, Person.newKey(), "저도 봤어요. 갓이 정말 예뻐요.");
    try (Window window = Stage.chromium().window(Stage.server().uri()).be(ann, "Ann")) {
      window.go("#/rooms/" + room).see(LOVELY);
      talk(window);
      look(window, "talk", violations);
      window.click(LOVELY + " .with-actions button").see(".menu");
      window.click("outcry-composer textarea").type("@").see("[role=option]");
      look(window, "talk-menu", violations);
      window.key("Escape").key("Backspace").press("Open lamp.png").see("dialog[open] img");
      look(window, "picture", violations);
      window.key("Escape").press("Members").see("dialog [data-member]");
      look(window, "members", violations);
      assertThat(window.complaints()).isEmpty();
    }
    assertThat(violations).isEmpty();
  }

  private static void look(Window window, String view, List<String> violations) throws IOException {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (Map.Entry<Integer, Integer> size : Map.of(360, 740, 1280, 800).entrySet()) {
        window.picture(view, size.getKey(), size.getValue(), scheme);
        window.page().evaluate(axe());
        for (Object violation : (List<?>) window.page().evaluate(AXE)) {
          violations.add("%s %s %s: %s".formatted(view, scheme, size.getKey(), violation));
        }
      }
    }
  }

  private static String axe() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ViewsTest.class.getResourceAsStream("/axe.min.js"), "axe")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
