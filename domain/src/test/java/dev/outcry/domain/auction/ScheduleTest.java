package dev.outcry.domain.auction;

import static dev.outcry.domain.InvalidValues.assertInvalid;
import static dev.outcry.domain.auction.AuctionBuilder.ENDS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.STARTS_AT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  @Test
  void theEndIsAfterTheStart() {
    assertInvalid("endsAt", () -> Schedule.fixed(STARTS_AT, STARTS_AT));
    assertInvalid("endsAt", () -> Schedule.fixed(STARTS_AT, STARTS_AT.minusMillis(1)));
    assertThat(Schedule.fixed(STARTS_AT, STARTS_AT.plusMillis(1)).endsAt())
        .isEqualTo(STARTS_AT.plusMillis(1));
  }

  @Test
  void instantsAreKeptInWholeMilliseconds() {
    Schedule schedule = Schedule.fixed(STARTS_AT.plusNanos(999_999), ENDS_AT.plusNanos(1_000_001));

    assertThat(schedule.startsAt()).isEqualTo(STARTS_AT);
    assertThat(schedule.endsAt()).isEqualTo(ENDS_AT.plusMillis(1));
  }

  @Test
  void anEndThatCannotBeExtendedIsNoEnd() {
    assertInvalid("endsAt", () -> Schedule.fixed(STARTS_AT, Instant.MAX));
  }

  @Test
  void anEndWithinTheMillisecondOfTheStartIsNoEnd() {
    assertInvalid("endsAt", () -> Schedule.fixed(STARTS_AT, STARTS_AT.plusNanos(999_999)));
  }

  @Test
  void aFixedScheduleHasNoSoftClose() {
    assertThat(Schedule.fixed(STARTS_AT, ENDS_AT).softClose()).isEmpty();
  }
}
