package dev.outcry.application.port.in;

import dev.outcry.domain.report.ReportId;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;

/**
 * Nobody needs to look at a report any more, whatever was done about it. Refused as {@link
 * ListReports} is, and with {@code REPORT_NOT_FOUND} where there is none in that room.
 */
public interface SettleReport {

  /**
   * @param role what the caller may do to the server
   */
  record Command(UserId caller, UserRole role, RoomId roomId, ReportId reportId) {}

  /** Returns once every list says so. Once more changes nothing. */
  void settle(Command command);
}
