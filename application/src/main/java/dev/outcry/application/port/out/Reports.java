package dev.outcry.application.port.out;

import dev.outcry.domain.report.Report;
import dev.outcry.domain.report.ReportId;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What people reported of what was said. Safe for use by many threads and processes.
 *
 * <ul>
 *   <li><b>RP1</b> Of what one person reports of one entry, the first report is kept, as it was
 *       added, also if several are added at once; whatever comes after it changes nothing.
 *   <li><b>RP2</b> {@code list} answers all that were added for a room before it began and for no
 *       other, latest first and then by id, descending; before a place, those behind it.
 *   <li><b>RP3</b> A report is open until it is settled, and settled from then on. {@code settle}
 *       answers whether the room has that report; one of another room is left alone.
 *   <li><b>RP4</b> Of whom is erased no reason is left. The reports themselves stay, and none of
 *       others is touched.
 *   <li><b>RP5</b> {@code of} answers all that a person reported before it began and nobody else
 *       did, in the order of {@code list}.
 * </ul>
 */
public interface Reports {

  /** A report, and whether it was settled. */
  record Kept(Report report, boolean settled) {}

  /** Where a report stands in a list. */
  record Place(Instant at, ReportId id) {
    /** This report's. */
    public static Place of(Report report) {
      return new Place(report.at(), report.id());
    }
  }

  /** Keeps one. */
  void add(Report report);

  /** At most {@code limit} reports of a room. */
  List<Kept> list(RoomId roomId, Optional<Place> before, int limit);

  /** At most {@code limit} reports by a person, of whatever room. */
  List<Report> of(UserId person, Optional<Place> before, int limit);

  /** Whether there is such a report in the room, which is settled then. */
  boolean settle(RoomId roomId, ReportId id);

  /** Forgets why a person reported anything. */
  void erase(UserId person);
}
