package dev.outcry.adapter.in.rest;

import dev.outcry.application.port.in.ListReports;
import dev.outcry.application.port.out.Reports.Kept;
import dev.outcry.application.port.out.Reports.Place;
import dev.outcry.domain.report.Report;
import dev.outcry.domain.report.ReportId;
import dev.outcry.domain.report.ReportReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of what was reported in a room, latest first. */
record ReportsJson(List<ReportJson> reports, boolean hasMore, @Nullable String nextCursor) {

  /**
   * @param seq of what was said
   * @param reporterNickname left out of whom is not known, or no longer
   * @param reason left out if none was given, or its author was erased
   */
  record ReportJson(
      String id,
      long seq,
      String reporterId,
      @Nullable String reporterNickname,
      @Nullable String reason,
      Instant createdAt,
      boolean settled) {
    static ReportJson of(Kept kept, Names names) {
      Report report = kept.report();
      return new ReportJson(
          report.id().value(),
          report.seq().value(),
          report.reporter().value(),
          names.nickname(report.reporter()),
          report.reason().map(ReportReason::value).orElse(null),
          report.at(),
          kept.settled());
    }
  }

  static ReportsJson of(ListReports.Page page, Names names) {
    return new ReportsJson(
        page.reports().stream().map(kept -> ReportJson.of(kept, names)).toList(),
        page.next().isPresent(),
        page.next().map(place -> Cursor.of(place.at(), place.id())).orElse(null));
  }

  static Place place(String cursor) {
    return Cursor.place(cursor, (at, id) -> new Place(at, new ReportId(id)));
  }
}
