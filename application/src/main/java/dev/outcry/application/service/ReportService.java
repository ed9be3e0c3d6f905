package dev.outcry.application.service;

import dev.outcry.application.port.in.ListReports;
import dev.outcry.application.port.in.ReportMessage;
import dev.outcry.application.port.in.SettleReport;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.IdGenerator;
import dev.outcry.application.port.out.Reports;
import dev.outcry.application.port.out.Reports.Kept;
import dev.outcry.application.port.out.Reports.Place;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.report.Report;
import dev.outcry.domain.report.ReportId;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

final class ReportService implements ReportMessage, ListReports, SettleReport {

  private final Reports reports;
  private final Rooms rooms;
  private final Accounts accounts;
  private final TellPeople telling;
  private final IdGenerator ids;
  private final RoomAccess access;
  private final MessageReferences entries;
  private final Throttle throttle;
  private final InstantSource clock;

  ReportService(
      Ports ports, RoomAccess access, Throttle throttle, TellPeople telling, InstantSource clock) {
    this.reports = ports.reports();
    this.rooms = ports.rooms();
    this.accounts = ports.accounts();
    this.telling = telling;
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
    Report report =
        new Report(
            new ReportId(ids.next()),
            command.roomId(),
            command.seq(),
            command.caller(),
            command.reason(),
            clock.instant());
    reports.add(report);
    tell(report, entry.sender());
  }

  /** Whoever says so again finishes what was left half done. */
  private void tell(Report report, UserId sender) {
    Set<UserId> concerned = Set.of(report.reporter(), sender);
    Set<UserId> keepers = without(concerned, rooms.moderators(report.roomId()));
    telling.tellOnce(
        (keepers.isEmpty() ? without(concerned, accounts.administrators()) : keepers)
            .stream()
                .map(
                    keeper ->
                        Notice.report(
                            report.roomId(), report.seq(), report.reporter(), keeper, report.at()))
                .toList());
  }

  private static Set<UserId> without(Set<UserId> some, Set<UserId> all) {
    Set<UserId> others = new HashSet<>(all);
    others.removeAll(some);
    return others;
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
