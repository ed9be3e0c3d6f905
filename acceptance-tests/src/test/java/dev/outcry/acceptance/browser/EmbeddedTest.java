package dev.outcry.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.wire.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Our elements on a page that is not ours. */
class EmbeddedTest {

  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>Ours</title>%s
      <script type="module">
        import { outcry } from "/outcry/elements.js";
        outcry.session.begin({ userId: "%s", token: "%s", refreshToken: "", expiresIn: 3600 });
      </script></head>
      <body><main><h1>Ours</h1>
      <outcry-auction auction-id="%s" no-talk></outcry-auction>
      <outcry-room room-id="%s"></outcry-room></main></body></html>
      """;

  @Test
  void aRoomAndAnAuctionStandOnAPageOfOthers() {
    Person ann = Person.at(Stage.server().uri());
    Person seller = Person.at(Stage.server().uri());
    String room = ann.directRoomWith(seller);
    String auction = seller.auctionUntil(Duration.ofMinutes(5));
    String served = new HttpApi(Stage.server().uri(), "").get("/").body();
    String end = "</script>";
    String map = served.substring(served.indexOf("<script type=\"importmap\">"));
    String body =
        PAGE.formatted(
            map.substring(0, map.indexOf(end) + end.length()),
            ann.id(),
            ann.http().token(),
            auction,
            room);
    try (Window window = Stage.chromium().window(Stage.server().uri())) {
      window
          .page()
          .route(
              "**/ours",
              route ->
                  route.fulfill(
                      new Route.FulfillOptions().setContentType("text/html").setBody(body)));
      window.open("/ours").say("From elsewhere").see(":is([data-state=sent], [data-state=read])");
      window.click("outcry-bid-panel .quick button").see("[data-own=leading]");
      assertThat(seller.history(room)).hasSize(1);
      assertThat(window.complaints()).isEmpty();
    }
  }
}
