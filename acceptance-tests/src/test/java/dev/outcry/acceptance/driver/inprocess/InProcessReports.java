package dev.outcry.acceptance.driver.inprocess;

import static dev.outcry.acceptance.driver.inprocess.Asking.ask;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Reports;
import dev.outcry.acceptance.driver.Rooms.Done;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.ListReports;
import dev.outcry.application.port.in.ReportMessage;
import dev.outcry.application.port.in.SettleReport;
import dev.outcry.application.port.out.Reports.Kept;
import dev.outcry.application.port.out.Reports.Place;
import dev.outcry.domain.report.ReportId;
import dev.outcry.domain.report.ReportReason;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class InProcessReports implements Reports {

  private final Outcry outcry;
  private final InProcessPeople people;

  InProcessReports(Outcry outcry, InProcessPeople people) {
    this.outcry = outcry;
    this.people = people;
  }

  @Override
  public Answer<Done> report(String caller, String roomId, long seq, Optional<String> reason) {
    return ask(
        () -> {
          outcry
              .reportMessage()
              .report(
                  new ReportMessage.Command(
                      new UserId(caller),
                      new RoomId(roomId),
                      new Seq(seq),
                      reason.map(ReportReason::new)));
          return Done.DONE;
        });
  }

  @Override
  public Answer<List<Report>> list(String caller, String roomId, int size) {
    return ask(
        () -> {
          List<Report> all = new ArrayList<>();
          Optional<Place> end = Optional.empty();
          do {
            ListReports.Page page =
                outcry
                    .listReports()
                    .list(
                        new ListReports.Query(
                            new UserId(caller),
                            people.roleOf(caller),
                            new RoomId(roomId),
                            end,
                            size));
            page.reports().forEach(kept -> all.add(seen(kept)));
            end = page.next();
          } while (end.isPresent());
          return all;
        });
  }

  @Override
  public Answer<Done> settle(String caller, String roomId, String reportId) {
    return ask(
        () -> {
          outcry
              .settleReport()
              .settle(
                  new SettleReport.Command(
                      new UserId(caller),
                      people.roleOf(caller),
                      new RoomId(roomId),
                      new ReportId(reportId)));
          return Done.DONE;
        });
  }

  private static Report seen(Kept kept) {
    return new Report(
        kept.report().id().value(),
        kept.report().seq().value(),
        kept.report().reporter().value(),
        kept.report().reason().map(ReportReason::value),
        kept.settled());
  }
}
