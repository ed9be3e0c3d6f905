package dev.outcry.application.service;

import dev.outcry.application.port.in.ListReports;
import dev.outcry.application.port.in.ReportMessage;
import dev.outcry.application.port.in.SettleReport;
import dev.outcry.application.port.out.IdGenerator;
import dev.outcry.application.port.out.Reports;
import dev.outcry.application.port.out.Reports.Kept;
import dev.outcry.application.port.out.Reports.Place;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.report.Report;
import dev.outcry.domain.report.ReportId;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.time.InstantSource;

final class ReportService implements ReportMessage, ListReports, SettleReport {

  private final Reports reports;
  private final IdGenerator ids;
  private final RoomAccess access;
  private final MessageReferences entries;
  private final Throttle throttle;
  private final InstantSource clock;

  ReportService(Ports ports, RoomAccess access, Throttle throttle, InstantSource clock) {
    this.reports = ports.reports();
    this.ids = ports.idGenerator();
    this.access = access;
    this.entries = new MessageReferences(access, ports.timeline());
    this.throttle = throttle;
    this.clock = clock;
  }

  @Override
  public void report(ReportMessage.Command command) {
    throttle.message(command.caller());
    Entry entry =
        entries
            .seen(access.reader(command.caller(), command.roomId()), command.seq())
            .orElseThrow(() -> new RefusedException(RefusalCode.ENTRY_NOT_FOUND));
    Report.refusal(entry, command.caller())
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    reports.add(
        new Report(
            new ReportId(ids.next()),
            command.roomId(),
            command.seq(),
            command.caller(),
            command.reason(),
            clock.instant()));
  }

  @Override
  public Page list(Query query) {
    checkKeepsOrder(query.caller(), query.role(), query.roomId());
    Portion<Kept> page =
        Portion.of(reports.list(query.roomId(), query.before(), query.size() + 1), query.size());
    return new Page(page.items(), page.lastBeforeMore().map(last -> Place.of(last.report())));
  }

  @Override
  public void settle(SettleReport.Command command) {
    checkKeepsOrder(command.caller(), command.role(), command.roomId());
    if (!reports.settle(command.roomId(), command.reportId())) {
      throw new RefusedException(RefusalCode.REPORT_NOT_FOUND);
    }
  }

  private void checkKeepsOrder(UserId caller, UserRole role, RoomId roomId) {
    if (role == UserRole.ADMIN) {
      access.room(roomId);
    } else {
      access.moderator(caller, roomId);
    }
  }
}
