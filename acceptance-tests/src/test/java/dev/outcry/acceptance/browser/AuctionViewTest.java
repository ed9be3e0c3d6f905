package dev.outcry.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.wire.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a price is read out, and who ends an auction. The page's clock is turned by hand. */
class AuctionViewTest {

  private static final String READ_OUT = "outcry-auction .unseen[aria-live=polite]";
  private static final Duration LENGTH = Duration.ofMinutes(10);
  private static final long BETWEEN_PRICES_MILLIS = 5_000;

  /** The page's clock goes on until it is told to stop, and does not stop in the past. */
  private static final long AHEAD_MILLIS = 1_000;

  private final Person ann = Person.at(Stage.server().uri());
  private final Person ben = Person.at(Stage.server().uri());
  private final Person cid = Person.at(Stage.server().uri());
  private final String auction = Person.at(Stage.server().uri()).auctionUntil(LENGTH);

  @Test
  void pricesAreReadOutNowAndThenOnly() {
    try (Window window = Stage.chromium().window(Stage.server().uri())) {
      window.page().clock().install();
      window.be(ann, "Ann").go("#/auctions/" + auction).see("outcry-bid-panel");
      bid(ben, 1_000);
      assertThat(window.find(READ_OUT)).hasText("$10, 1 bid");
      long now = ((Number) window.page().evaluate("Date.now()")).longValue();
      window.page().clock().pauseAt(now + AHEAD_MILLIS);
      bid(cid, 1_100);
      window.see("[data-price='1100']");
      assertThat(window.find(READ_OUT).innerText()).isEqualTo("$10, 1 bid");

      window.page().clock().fastForward(BETWEEN_PRICES_MILLIS);
      assertThat(window.find(READ_OUT)).hasText("$11, 2 bids");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void thePageEndsNoAuctionByItself() {
    try (Window window = Stage.chromium().window(Stage.server().uri())) {
      window.page().clock().install();
      window.be(ann, "Ann").go("#/auctions/" + auction).see("outcry-time-left [role=timer]");
      window.page().route("**/api/time", Route::abort);
      window.page().clock().fastForward(LENGTH.plusSeconds(1).toMillis());
      window.see("outcry-time-left:has-text('Closing…')").see("outcry-bid-panel");
      assertThat(window.find("[data-result]")).hasCount(0);
    }
  }

  private void bid(Person bidder, long amount) {
    bidder
        .http()
        .post(
            "/api/auctions/" + auction + "/bids",
            Json.object().put("bidKey", Person.newKey()).put("amount", amount));
  }
}
