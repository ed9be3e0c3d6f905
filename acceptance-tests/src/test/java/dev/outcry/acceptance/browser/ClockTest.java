package dev.outcry.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.wire.Person;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose clock is wrong is shown the right time that is left, and bids until the end. */
class ClockTest {

  private static final String WRONG =
      """
      const Right = Date;
      globalThis.Date = class extends Right {
        constructor(...given) {
          if (given.length > 0) super(...given); else super(Right.now() + %1$d);
        }
        static now() { return Right.now() + %1$d; }
      };
      """;

  @ParameterizedTest
  @ValueSource(ints = {-10, 0, 10})
  void theTimeLeftIsRightWithinASecond(int minutes) {
    Person seller = Person.at(Stage.server().uri());
    Person ann = Person.at(Stage.server().uri());
    String auction = seller.auctionUntil(Duration.ofMinutes(5));
    Instant end = Instant.parse(seller.http().get("/api/auctions/" + auction).text("endsAt"));
    try (Window window = Stage.chromium().window(Stage.server().uri())) {
      window.page().addInitScript(WRONG.formatted(Duration.ofMinutes(minutes).toMillis()));
      window.be(ann, "Ann").go("#/auctions/" + auction).see("outcry-time-left [role=timer]");
      Instant before = Instant.now();
      String[] shown = window.find("outcry-time-left [role=timer]").innerText().split(":");
      Instant after = Instant.now();

      assertThat(Integer.parseInt(shown[0]) * 60 + Integer.parseInt(shown[1]))
          .isBetween(secondsLeft(after, end), secondsLeft(before, end) + 2);
      assertThat(window.complaints()).isEmpty();
    }
  }

  private static int secondsLeft(Instant now, Instant end) {
    return (int) Duration.between(now, end).toSeconds();
  }
}
