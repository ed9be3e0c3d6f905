package dev.outcry.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.server.RunningServer;
import dev.outcry.acceptance.server.TwoInstances;
import dev.outcry.acceptance.wire.CuttableLine;
import dev.outcry.acceptance.wire.Person;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Two people on two instances, one of which leaves in the middle of it. */
class StoryOnTwoInstancesTest {

  private static final String DELIVERED = ":is([data-state=sent], [data-state=read])";
  private static final String LINE_IS_GONE = "outcry-line-banner [role=status]:not(:empty)";

  /** With which codes the lines of a page end. */
  private static final String WATCH_CLOSES =
      """
      globalThis.closes = [];
      globalThis.WebSocket = class extends WebSocket {
        constructor(...given) {
          super(...given);
          this.addEventListener('close', ({ code }) => globalThis.closes.push(code));
        }
      };
      """;

  /** An instance that restarts. */
  private static final int SERVICE_RESTART = 1012;

  /** The instance leaves and the page comes back within it. */
  private static final Duration EXTENSION = Duration.ofSeconds(15);

  private final URI first = TwoInstances.shared().uris().get(0);
  private final URI second = TwoInstances.shared().uris().get(1);
  private final Person seller = Person.at(second);

  @Test
  void theyTalkAndBidAndNothingIsLostWhenAnInstanceLeaves() {
    List<String> frames = new CopyOnWriteArrayList<>();
    try (RunningServer leaving = another();
        CuttableLine line = new CuttableLine(leaving.uri());
        Window anns = Stage.chromium().window(first).signUp("Ann");
        Window bens = Stage.chromium().window(line.uri())) {
      bens.page().onWebSocket(socket -> socket.onFrameReceived(frame -> frames.add(frame.text())));
      bens.page().addInitScript(WATCH_CLOSES);
      bens.signUp("Ben");
      String room = groupOf(anns, bens);
      anns.go("#/rooms/" + room).say("Who is going to bid today?").see(".line.own " + DELIVERED);
      bens.go("#/rooms/" + room).seeText("Who is going to bid today?").say("I am.");
      anns.seeText("I am.");

      String auction = seller.auctionExtendedBy(EXTENSION);
      Window annBids = anns.another().open("/#/auctions/" + auction);
      Window benBids = bens.another().open("/#/auctions/" + auction);
      bid(annBids, benBids);

      line.hold();
      CompletableFuture<Void> left = CompletableFuture.runAsync(leaving::close);
      bens.see(LINE_IS_GONE).say("Are you still there?").say("I wait.");
      bens.see("[data-state=waiting]").picture("draining", 360, 740, ColorScheme.LIGHT);
      anns.say("I am here.").say("Come back!").see(".line.own:last-child " + DELIVERED);
      line.leadTo(second);
      assertThat(bens.find(LINE_IS_GONE)).hasCount(0);
      assertSameAs(room, anns, bens);
      left.join();
      assertThat(frames).anyMatch(frame -> frame.contains("\"DRAINING\""));
      assertThat((List<?>) bens.page().evaluate("closes")).first().isEqualTo(SERVICE_RESTART);

      benBids.see("[data-own=won]").see("[data-result=SOLD]");
      annBids.see("[data-own=lost]");
      benBids.press("Talk to the seller").see(".note:has-text('Winner and seller meet here')");
      benBids.say("Where do I fetch it?").see(".line.own " + DELIVERED);
      for (Window window : List.of(anns, bens, annBids, benBids)) {
        assertThat(window.complaints()).isEmpty();
      }
    }
  }

  /** Each bids twice at most; Ben leads in the end. */
  private static void bid(Window anns, Window bens) {
    anns.see("outcry-bid-panel");
    bens.click("outcry-bid-panel .quick button").see("[data-own=leading]");
    anns.see("[data-price='1000']").see(".chip:has-text('Extended')");
    anns.click("outcry-bid-panel .quick button").see("[data-own=leading]");
    bens.see("[data-own=outbid]").see("[data-price='1100']");
    bens.find("outcry-bid-panel input").fill("15.00");
    bens.press("Bid").see("[data-own=leading]").see(".chip:has-text('Extended')");
    anns.see("[data-own=outbid]").see("[data-price='1500']");
  }

  private void assertSameAs(String room, Window... windows) {
    Chromium.await()
        .untilAsserted(
            () -> {
              List<String> history =
                  seller.history(room).stream()
                      .map(entry -> entry.path("content").asString(""))
                      .filter(text -> !text.isEmpty())
                      .toList();
              assertThat(history).hasSize(6).doesNotHaveDuplicates();
              for (Window window : windows) {
                assertThat(window.texts()).isEqualTo(history);
              }
            });
  }

  private String groupOf(Window... windows) {
    ObjectNode body = Json.object().put("name", "The viewing room");
    for (Window window : windows) {
      body.withArray("memberIds").add(window.me());
    }
    return seller.http().post("/api/rooms/group", body).text("id");
  }

  private static RunningServer another() {
    return RunningServer.over(TwoInstances.shared().servers())
        .set("outcry.instance.id=leaving")
        .start();
  }
}
