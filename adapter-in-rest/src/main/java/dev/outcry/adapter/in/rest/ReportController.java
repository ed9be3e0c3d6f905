package dev.outcry.adapter.in.rest;

import static dev.outcry.domain.RefusalCode.ENTRY_DELETED;
import static dev.outcry.domain.RefusalCode.ENTRY_NOT_FOUND;
import static dev.outcry.domain.RefusalCode.NOT_A_MESSAGE;
import static dev.outcry.domain.RefusalCode.RATE_LIMITED;
import static dev.outcry.domain.RefusalCode.REPORTING_ONESELF;
import static dev.outcry.domain.RefusalCode.REPORT_NOT_FOUND;
import static dev.outcry.domain.RefusalCode.ROLE_TOO_LOW;
import static dev.outcry.domain.RefusalCode.ROOM_NOT_FOUND;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.ListReports;
import dev.outcry.application.port.in.ReportMessage;
import dev.outcry.application.port.in.SettleReport;
import dev.outcry.domain.report.ReportId;
import dev.outcry.domain.report.ReportReason;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people report of what was said, and what becomes of it. */
@RestController
@RequestMapping(path = "/api/rooms/{roomId}", produces = "application/json")
final class ReportController {

  private final Outcry outcry;

  ReportController(Outcry outcry) {
    this.outcry = outcry;
  }

  record ReasonJson(@Nullable String reason) {
    Optional<ReportReason> given() {
      return Optional.ofNullable(reason).map(ReportReason::new);
    }

    /** Leaves out the reason. */
    @Override
    public String toString() {
      return "ReasonJson[***]";
    }
  }

  @Operation(summary = "Tells whoever keeps order in a room of a message")
  @Refusals({
    ROOM_NOT_FOUND,
    ENTRY_NOT_FOUND,
    NOT_A_MESSAGE,
    REPORTING_ONESELF,
    ENTRY_DELETED,
    RATE_LIMITED
  })
  @PostMapping("/messages/{seq}/report")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void report(
      UserId caller,
      @PathVariable String roomId,
      @PathVariable long seq,
      @RequestBody(required = false) @Nullable ReasonJson body) {
    outcry
        .reportMessage()
        .report(
            new ReportMessage.Command(
                caller,
                new RoomId(roomId),
                new Seq(seq),
                Optional.ofNullable(body).flatMap(ReasonJson::given)));
  }

  @Operation(summary = "What was reported, the latest first, for moderators")
  @Refusals({ROOM_NOT_FOUND, ROLE_TOO_LOW})
  @GetMapping("/reports")
  ReportsJson list(
      UserId caller,
      UserRole role,
      @PathVariable String roomId,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "20") int size) {
    ListReports.Page page =
        outcry
            .listReports()
            .list(
                new ListReports.Query(
                    caller,
                    role,
                    new RoomId(roomId),
                    Optional.ofNullable(cursor).map(ReportsJson::place),
                    size));
    return ReportsJson.of(
        page,
        Names.of(
            outcry.findUsers(), page.reports().stream().map(kept -> kept.report().reporter())));
  }

  @Operation(summary = "Marks a report as looked after")
  @Refusals({ROOM_NOT_FOUND, ROLE_TOO_LOW, REPORT_NOT_FOUND})
  @PostMapping("/reports/{reportId}/settle")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void settle(
      UserId caller, UserRole role, @PathVariable String roomId, @PathVariable String reportId) {
    outcry
        .settleReport()
        .settle(new SettleReport.Command(caller, role, new RoomId(roomId), new ReportId(reportId)));
  }
}
