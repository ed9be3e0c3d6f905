package dev.outcry.domain.auction;

import static dev.outcry.domain.InvalidValues.assertInvalid;
import static dev.outcry.domain.auction.AuctionBuilder.ENDS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.accepted;
import static dev.outcry.domain.auction.AuctionBuilder.anAuction;
import static dev.outcry.domain.auction.AuctionBuilder.rejected;
import static dev.outcry.domain.auction.BidBuilder.aBid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.auction.SoftClose.Mode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoftCloseTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @ParameterizedTest(name = "{0}: a bid {4} before the end moves it by {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # mode  | window | extension | cap   | bid before end | end moves by
            RESET | PT2M   | PT3M      | PT1H  | PT3M           | PT0S
            RESET | PT2M   | PT3M      | PT1H  | PT2M0.001S     | PT0S
            RESET | PT2M   | PT3M      | PT1H  | PT2M           | PT1M
            RESET | PT2M   | PT3M      | PT1H  | PT1M           | PT2M
            RESET | PT2M   | PT3M      | PT1H  | PT0.001S       | PT2M59.999S
          # never back, and not at all where the end is far enough
            RESET | PT2M   | PT2M      | PT1H  | PT2M           | PT0S
            RESET | PT5M   | PT1M      | PT1H  | PT4M           | PT0S
            RESET | PT5M   | PT1M      | PT1H  | PT1M           | PT0S
            RESET | PT5M   | PT1M      | PT1H  | PT59.999S      | PT0.001S
          # the cap counts from the scheduled end
            RESET | PT2M   | PT3M      | PT30S | PT1M           | PT30S
            RESET | PT2M   | PT3M      | PT2M  | PT1M           | PT2M

            ADD   | PT2M   | PT3M      | PT1H  | PT2M0.001S     | PT0S
            ADD   | PT2M   | PT3M      | PT1H  | PT2M           | PT3M
            ADD   | PT2M   | PT3M      | PT1H  | PT0.001S       | PT3M
            ADD   | PT5M   | PT1M      | PT1H  | PT4M           | PT1M
            ADD   | PT2M   | PT3M      | PT30S | PT1M           | PT30S
          """)
  void aLateBidMovesTheEnd(
      Mode mode, Duration window, Duration extension, Duration cap, Duration early, Duration by) {
    Auction auction = anAuction().with(new SoftClose(window, extension, mode, cap)).build();

    BidOutcome.Accepted outcome = accepted(auction, aBid().at(ENDS_AT.minus(early)).build());

    assertThat(outcome.auction().endsAt()).isEqualTo(ENDS_AT.plus(by));
    assertThat(outcome.event().extended()).isEqualTo(!by.isZero());
  }

  @Test
  void withoutSoftCloseTheEndIsFixed() {
    BidOutcome.Accepted outcome =
        accepted(anAuction().build(), aBid().at(ENDS_AT.minusMillis(1)).build());

    assertThat(outcome.auction().endsAt()).isEqualTo(ENDS_AT);
    assertThat(outcome.event().extended()).isFalse();
  }

  @Test
  void theWindowCountsFromTheEndAsExtendedSoFar() {
    SoftClose softClose = new SoftClose(MINUTE, MINUTE.multipliedBy(10), Mode.ADD, hours(1));
    Auction once = accepted(anAuction().with(softClose).build(), late("A 1000", MINUTE)).auction();
    Instant end = ENDS_AT.plus(MINUTE.multipliedBy(10));
    assertThat(once.endsAt()).isEqualTo(end);

    Bid justBefore = aBid("B 2000").at(end.minus(MINUTE).minusMillis(1)).build();
    Bid justWithin = aBid("B 2000").at(end.minus(MINUTE)).build();

    assertThat(accepted(once, justBefore).auction().endsAt()).isEqualTo(end);
    assertThat(accepted(once, justWithin).auction().endsAt())
        .isEqualTo(end.plus(MINUTE.multipliedBy(10)));
  }

  @Test
  void bidsCountUpToTheExtendedEnd() {
    Auction extended =
        accepted(anAuction().with(twoMinutes(Mode.ADD)).build(), late("A 1000", MINUTE)).auction();
    Instant end = extended.endsAt();

    assertThat(end).isEqualTo(ENDS_AT.plusSeconds(120));
    accepted(extended, aBid("B 2000").at(ENDS_AT).build());
    accepted(extended, aBid("B 2000").at(end.minusMillis(1)).build());
    assertThat(rejected(extended, aBid("B 2000").at(end).build()).refusal())
        .isEqualTo(RefusalCode.AUCTION_ENDED);
    assertThat(extended.isDue(ENDS_AT)).isFalse();
    assertThat(extended.isDue(end)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void extensionsStopAtTheCap(Mode mode) {
    SoftClose softClose = new SoftClose(hours(1), hours(1), mode, Duration.ofMinutes(90));
    Auction auction = anAuction().with(softClose).build();

    auction = accepted(auction, late("A 1000", Duration.ofMillis(1))).auction();
    BidOutcome.Accepted second =
        accepted(auction, aBid("B 2000").at(auction.endsAt().minusMillis(1)).build());
    BidOutcome.Accepted third =
        accepted(
            second.auction(), aBid("C 3000").at(second.auction().endsAt().minusMillis(1)).build());

    assertThat(second.event().extended()).isTrue();
    assertThat(second.auction().endsAt()).isEqualTo(ENDS_AT.plus(Duration.ofMinutes(90)));
    assertThat(third.event().extended()).isFalse();
    assertThat(third.auction().endsAt()).isEqualTo(ENDS_AT.plus(Duration.ofMinutes(90)));
  }

  @ParameterizedTest(name = "after {0}, {1} changes what others see: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # so far | bid    | extends
            A 5000 | B 9000 | true
            A 5000 | B 2000 | true
            A 5000 | B 5000 | true
            A 5000 | A 6999 | false
          # reaches the reserve
            A 5000 | A 7000 | true
            A 7000 | A 9000 | false
          """)
  void onlyAChangeThatOthersSeeMovesTheEnd(String soFar, String bid, boolean extended) {
    Auction auction =
        anAuction().withReserve(7_000).with(twoMinutes(Mode.ADD)).after(soFar).build();

    BidOutcome.Accepted outcome = accepted(auction, late(bid, MINUTE));

    assertThat(outcome.event().visible()).isEqualTo(extended);
    assertThat(outcome.event().extended()).isEqualTo(extended);
    assertThat(outcome.auction().endsAt()).isEqualTo(extended ? ENDS_AT.plusSeconds(120) : ENDS_AT);
  }

  @Test
  void aLeaderWhoRaisesAnOpenBidMovesTheEnd() {
    Auction auction =
        anAuction().in(BiddingMode.OPEN).with(twoMinutes(Mode.ADD)).after("A 5000").build();

    assertThat(accepted(auction, late("A 6000", MINUTE)).event().extended()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A 5000", "B 1000", "seller 9000"})
  void aRefusedBidDoesNotMoveTheEnd(String bid) {
    Auction auction = anAuction().with(twoMinutes(Mode.ADD)).after("A 5000").build();

    BidOutcome.Rejected outcome = rejected(auction, late(bid, MINUTE));

    assertThat(outcome.auction().endsAt()).isEqualTo(ENDS_AT);
  }

  @Test
  void aBidThatArrivedInTheWindowOfTheLanesClockMovesTheEndThoughItsOwnTimeIsEarlier() {
    Auction auction = anAuction().with(twoMinutes(Mode.RESET)).after("A 5000").build();
    Auction clockMoved = rejected(auction, late("B 1000", MINUTE)).auction();

    Bid early = aBid("B 2000").at(ENDS_AT.minusSeconds(600)).build();

    assertThat(accepted(clockMoved, early).auction().endsAt()).isEqualTo(ENDS_AT.plusSeconds(60));
  }

  @Test
  void theUsualIsTwoMinutesFromTheBidForAtMostAnHour() {
    assertThat(SoftClose.standard())
        .isEqualTo(new SoftClose(seconds(120), seconds(120), Mode.RESET, hours(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PT0S", "PT-1S", "PT0.0009S", "PT0.0015S", "P30DT0.001S", "PT2562047788015215H"})
  void everyDurationIsWholeMillisecondsUpToThirtyDays(Duration wrong) {
    Mode mode = Mode.RESET;
    assertInvalid("softClose.window", () -> new SoftClose(wrong, MINUTE, mode, MINUTE));
    assertInvalid("softClose.extension", () -> new SoftClose(MINUTE, wrong, mode, MINUTE));
    assertInvalid("softClose.cap", () -> new SoftClose(MINUTE, MINUTE, mode, wrong));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0.001S", "P30D"})
  void theShortestAndTheLongestDurationAreFine(Duration edge) {
    assertThat(new SoftClose(edge, edge, Mode.ADD, edge).cap()).isEqualTo(edge);
  }

  private static SoftClose twoMinutes(Mode mode) {
    return new SoftClose(seconds(120), seconds(120), mode, hours(1));
  }

  private static Bid late(String bid, Duration beforeTheEnd) {
    return aBid(bid).at(ENDS_AT.minus(beforeTheEnd)).build();
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }
}
