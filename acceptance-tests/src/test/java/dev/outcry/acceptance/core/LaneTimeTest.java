package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Bidding;
import dev.outcry.acceptance.core.support.Lanes;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.BiddingMode;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An instance whose own clock is wrong tells the time of the lanes. */
class LaneTimeTest {

  private final ManualClock brokers = new ManualClock();
  private final Lanes lanes = new Lanes(brokers);

  @ParameterizedTest
  @ValueSource(longs = {-5_000, -1, 0, 1, 5_000})
  void whatALaneTookTellsTheTime(long wrongByMillis) {
    Clock own = Clock.offset(brokers, Duration.ofMillis(wrongByMillis));
    try (Outcry outcry = lanes.in(Wiring.inMemory(own)).start()) {
      assertThat(outcry.tellTime().tell()).isEqualTo(own.instant());
      Auction auction = new Bidding(outcry).open(BiddingMode.OPEN, brokers.instant());

      new Bidding(outcry).send(People.ANN, auction.id(), "key", 1_000);

      assertThat(outcry.tellTime().tell()).isEqualTo(brokers.instant());
      brokers.advance(Duration.ofSeconds(1));
      assertThat(outcry.tellTime().tell()).isEqualTo(brokers.instant());
    }
  }

  @Test
  void aClockThatIsRightIsNotMoved() {
    try (Outcry outcry = lanes.in(Wiring.inMemory(brokers)).start()) {
      Auction auction = new Bidding(outcry).open(BiddingMode.OPEN, brokers.instant());
      for (int i = 0; i < 10; i++) {
        new Bidding(outcry).send(People.ANN, auction.id(), "key" + i, 1_000 + i);
        brokers.advance(Duration.ofMillis(7));
        assertThat(outcry.tellTime().tell()).isEqualTo(brokers.instant());
      }
    }
  }
}
