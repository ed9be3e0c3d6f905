package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.ReportsContract;
import dev.outcry.application.port.out.Reports;
import dev.outcry.domain.report.Report;
import dev.outcry.domain.report.ReportId;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reports that break a promise, each run through the contract by itself. */
final class BrokenReports {

  private BrokenReports() {}

  @Breaks("RP1")
  static class KeepsOneOfAnEntryWhoeverReports extends SoundReports {
    private final Set<Seq> reported = ConcurrentHashMap.newKeySet();

    @Override
    public void add(Report report) {
      if (reported.add(report.seq())) {
        super.add(report);
      }
    }
  }

  @Breaks("RP1")
  static class KeepsWhatIsReportedAgain extends SoundReports {
    private final List<Kept> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(Report report) {
      super.add(report);
      all.add(0, new Kept(report, false));
    }

    @Override
    public List<Kept> list(RoomId roomId, Optional<Place> before, int limit) {
      return all;
    }
  }

  @Breaks("RP2")
  static class ListsTheOldestFirst extends SoundReports {
    @Override
    public List<Kept> list(RoomId roomId, Optional<Place> before, int limit) {
      List<Kept> listed = new ArrayList<>(super.list(roomId, before, limit));
      Collections.reverse(listed);
      return listed;
    }
  }

  @Breaks("RP2")
  static class SkipsWhatIsAsOldAsThePlace extends SoundReports {
    @Override
    public List<Kept> list(RoomId roomId, Optional<Place> before, int limit) {
      return super.list(roomId, before, limit).stream()
          .filter(kept -> before.filter(p -> !kept.report().at().isBefore(p.at())).isEmpty())
          .toList();
    }
  }

  @Breaks("RP3")
  static class SettlesWhateverIsAskedFor extends SoundReports {
    @Override
    public boolean settle(RoomId roomId, ReportId id) {
      super.settle(roomId, id);
      return true;
    }
  }

  @Breaks("RP4")
  static class RemembersWhoIsErased extends SoundReports {
    @Override
    public void erase(UserId person) {
      return;
    }
  }

  @Breaks("RP5")
  static class AnswersOfOnesLastRoomOnly extends SoundReports {
    @Override
    public List<Report> of(UserId person, Optional<Place> before, int limit) {
      List<Report> all = super.of(person, before, limit);
      return all.stream().filter(report -> report.roomId().equals(all.get(0).roomId())).toList();
    }
  }

  @Breaks({})
  static class KeepsEveryReport extends SoundReports {}

  /** Keeps every promise that is not broken on purpose. */
  abstract static class SoundReports implements Reports, ReportsContract {
    private final Reports reports = new InMemoryReports();

    @Override
    public Reports reports() {
      return this;
    }

    @Override
    public void add(Report report) {
      reports.add(report);
    }

    @Override
    public List<Kept> list(RoomId roomId, Optional<Place> before, int limit) {
      return reports.list(roomId, before, limit);
    }

    @Override
    public List<Report> of(UserId person, Optional<Place> before, int limit) {
      return reports.of(person, before, limit);
    }

    @Override
    public boolean settle(RoomId roomId, ReportId id) {
      return reports.settle(roomId, id);
    }

    @Override
    public void erase(UserId person) {
      reports.erase(person);
    }
  }
}
