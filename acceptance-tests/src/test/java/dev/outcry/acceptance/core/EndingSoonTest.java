package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.Bidding;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.FollowAuction;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.notice.NoticeKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EndingSoonTest {

  /** More than are looked at in one go. */
  private static final int AUCTIONS = 120;

  private final ManualClock clock = new ManualClock();
  private final Wiring wiring = Wiring.inMemory(clock);
  private final Outcry outcry = wiring.start();
  private final Bidding bidding = new Bidding(outcry);

  @AfterEach
  void stop() {
    outcry.close();
  }

  @Test
  void whoFollowsIsToldOfEachThatEndsHoweverManyDoTogether() {
    List<String> followed = new ArrayList<>();
    for (int i = 0; i < AUCTIONS; i++) {
      Auction auction = bidding.open(BiddingMode.OPEN, clock.instant());
      outcry.followAuction().follow(new FollowAuction.Command(People.ANN, auction.id()));
      followed.add(auction.id().value());
    }
    assertThat(endingSoon()).isEmpty();

    clock.advance(Bidding.LASTS.minus(Duration.ofMinutes(1)));

    Await.until("all were told", () -> endingSoon().size() >= AUCTIONS);
    assertThat(endingSoon()).containsExactlyInAnyOrderElementsOf(followed);
  }

  private List<String> endingSoon() {
    return wiring.memory().notices().list(People.ANN, Optional.empty(), 2 * AUCTIONS).stream()
        .filter(kept -> kept.notice().kind() == NoticeKind.ENDING_SOON)
        .map(kept -> kept.notice().params().get("auctionId").toString())
        .toList();
  }
}
