package dev.outcry.domain.auction;

import static dev.outcry.domain.InvalidValueException.require;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When bids count: from {@code startsAt} up to, but not at, the end. Instants are kept in whole
 * milliseconds.
 *
 * @param endsAt the scheduled end; soft close may move the actual one beyond it, never before
 * @param softClose how late bids move the end; empty if they do not
 */
public record Schedule(Instant startsAt, Instant endsAt, Optional<SoftClose> softClose) {

  private static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

  public Schedule {
    startsAt = startsAt.truncatedTo(ChronoUnit.MILLIS);
    endsAt = endsAt.truncatedTo(ChronoUnit.MILLIS);
    require(startsAt.isBefore(endsAt), "endsAt", "must be after startsAt");
    require(endsAt.isBefore(LATEST), "endsAt", "must be before the year 10000");
  }

  /** A schedule whose end is fixed. */
  public static Schedule fixed(Instant startsAt, Instant endsAt) {
    return new Schedule(startsAt, endsAt, Optional.empty());
  }

  /** Whether an auction may end then: as scheduled, or extended as far as soft close goes. */
  boolean mayEndAt(Instant end) {
    return end.equals(endsAt)
        || (softClose.isPresent()
            && end.isAfter(endsAt)
            && end.toEpochMilli() <= softClose.get().latestEndMillis(endsAt));
  }

  /**
   * The end after a bid at {@code t} moved price or leader of an auction that ended at {@code end}.
   */
  Instant endAfterChange(Instant end, Instant t) {
    return softClose.isEmpty() ? end : softClose.get().endAfterChange(end, t, endsAt);
  }
}
