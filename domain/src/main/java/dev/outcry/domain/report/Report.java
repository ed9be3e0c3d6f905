package dev.outcry.domain.report;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryType;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Somebody wants those who keep order to look at what somebody else said. It holds the place of
 * that, and none of its words.
 *
 * @param reason if one was given, and its author was not erased since
 * @param at when it was reported, in milliseconds
 */
public record Report(
    ReportId id,
    RoomId roomId,
    Seq seq,
    UserId reporter,
    Optional<ReportReason> reason,
    Instant at) {

  public Report {
    require(seq.compareTo(Seq.NONE) > 0, "seq", "must be at least 1");
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * Why this person cannot report this, if so: it takes words of somebody else that still stand.
   */
  public static Optional<RefusalCode> refusal(Entry entry, UserId reporter) {
    if (entry.type() == EntryType.SYSTEM) {
      return Optional.of(RefusalCode.NOT_A_MESSAGE);
    }
    if (entry.sender().equals(reporter)) {
      return Optional.of(RefusalCode.REPORTING_ONESELF);
    }
    return entry.isDeleted() ? Optional.of(RefusalCode.ENTRY_DELETED) : Optional.empty();
  }

  /** The same once its author is erased. */
  public Report withoutReason() {
    return new Report(id, roomId, seq, reporter, Optional.empty(), at);
  }

  /** Leaves out who reported, and why. */
  @Override
  public String toString() {
    return "Report[" + id + "]";
  }
}
