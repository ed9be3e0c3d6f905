package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.ALL;
import static dev.outcry.adapter.tck.Samples.NOON;
import static dev.outcry.adapter.tck.Samples.aReport;
import static dev.outcry.adapter.tck.Samples.anyName;
import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Reports;
import dev.outcry.application.port.out.Reports.Kept;
import dev.outcry.application.port.out.Reports.Place;
import dev.outcry.domain.report.Report;
import dev.outcry.domain.report.ReportId;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every {@link Reports} does. */
public interface ReportsContract {

  /** The reports to test, the same throughout a test. */
  Reports reports();

  @Test
  default void rp1_ofOnePersonAndEntryTheFirstReportIsKept() {
    RoomId room = anyRoomId();
    UserId person = anyUserId();
    Report first = aReport(room, new Seq(1), person, NOON);
    Report ofAnother = aReport(room, new Seq(1), anyUserId(), NOON.minusMillis(1));
    Report ofAnotherEntry = aReport(room, new Seq(2), person, NOON.minusMillis(2)).withoutReason();
    reports().add(first);
    reports().add(ofAnother);
    reports().add(ofAnotherEntry);
    reports().settle(room, first.id());

    reports().add(aReport(room, new Seq(1), person, NOON.plusMillis(1)));
    reports().add(first);

    assertThat(reports().list(room, Optional.empty(), ALL))
        .containsExactly(
            new Kept(first, true), new Kept(ofAnother, false), new Kept(ofAnotherEntry, false));
  }

  @Test
  default void rp1_ofSeveralAtOnceOneIsKept() {
    RoomId room = anyRoomId();
    UserId person = anyUserId();

    Race.of(
        runner -> {
          reports().add(aReport(room, new Seq(1), person, NOON.plusMillis(runner)));
          return runner;
        });

    assertThat(listed(room)).hasSize(1);
  }

  @Test
  default void rp2_theLatestOfTheRoomIsListedFirst() {
    RoomId room = anyRoomId();
    Report middle = at(room, NOON.plusMillis(1));
    Report oldest = at(room, NOON);
    Report latest = at(room, NOON.plusMillis(2));

    List.of(middle, at(anyRoomId(), NOON), oldest, latest).forEach(reports()::add);

    assertThat(listed(room)).containsExactly(latest, middle, oldest);
    assertThat(listed(anyRoomId())).isEmpty();
  }

  @Test
  default void rp2_pagesGoOnWhereTheLastOneEnded() {
    RoomId room = anyRoomId();
    for (int i = 0; i < 9; i++) {
      reports().add(at(room, NOON.plusMillis(i / 4)));
    }
    List<Report> all = listed(room);

    assertThat(all).hasSize(9);
    assertThat(pages(before -> reports(reports().list(room, before, 2)))).isEqualTo(all);
  }

  @Test
  default void rp3_aReportIsOpenUntilItIsSettled() {
    RoomId room = anyRoomId();
    Report one = at(room, NOON);
    Report other = at(room, NOON.plusMillis(1));
    reports().add(one);
    reports().add(other);
    assertThat(settled(room)).isEmpty();

    assertThat(reports().settle(room, one.id())).isTrue();
    assertThat(reports().settle(room, one.id())).isTrue();

    assertThat(settled(room)).containsExactly(one);
    assertThat(listed(room)).containsExactly(other, one);
  }

  @Test
  default void rp3_nothingOfAnotherRoomIsSettled() {
    RoomId room = anyRoomId();
    Report report = at(room, NOON);
    reports().add(report);

    assertThat(reports().settle(anyRoomId(), report.id())).isFalse();
    assertThat(reports().settle(room, new ReportId(anyName()))).isFalse();

    assertThat(settled(room)).isEmpty();
  }

  @Test
  default void rp4_ofWhomIsErasedNoReasonIsLeft() {
    RoomId room = anyRoomId();
    UserId person = anyUserId();
    Report settled = aReport(room, new Seq(1), person, NOON.plusMillis(2));
    Report open = aReport(room, new Seq(2), person, NOON.plusMillis(1));
    Report ofAnother = aReport(room, new Seq(1), anyUserId(), NOON);
    List.of(settled, open, ofAnother).forEach(reports()::add);
    reports().settle(room, settled.id());

    reports().erase(person);
    reports().erase(person);
    reports().add(open);

    assertThat(reports().list(room, Optional.empty(), ALL))
        .containsExactly(
            new Kept(settled.withoutReason(), true),
            new Kept(open.withoutReason(), false),
            new Kept(ofAnother, false));
  }

  @Test
  default void rp5_whatAPersonReportedIsFoundPageByPage() {
    UserId person = anyUserId();
    for (int i = 0; i < 9; i++) {
      reports().add(aReport(anyRoomId(), new Seq(1), person, NOON.plusMillis(i / 4)));
    }
    Report last = aReport(anyRoomId(), new Seq(1), person, NOON.plusMillis(9)).withoutReason();
    reports().add(aReport(last.roomId(), last.seq(), anyUserId(), last.at()));
    reports().add(last);
    reports().settle(last.roomId(), last.id());

    List<Report> all = reports().of(person, Optional.empty(), ALL);

    assertThat(all)
        .hasSize(10)
        .startsWith(last)
        .isSortedAccordingTo(
            comparing(Report::at).thenComparing(one -> one.id().value()).reversed());
    assertThat(pages(before -> reports().of(person, before, 2))).isEqualTo(all);
    assertThat(reports().of(anyUserId(), Optional.empty(), ALL)).isEmpty();
  }

  private static List<Report> pages(Function<Optional<Place>, List<Report>> reading) {
    List<Report> found = new ArrayList<>();
    List<Report> page = reading.apply(Optional.empty());
    while (!page.isEmpty() && found.size() < 20) {
      assertThat(page).hasSizeLessThanOrEqualTo(2);
      found.addAll(page);
      page = reading.apply(Optional.of(Place.of(found.get(found.size() - 1))));
    }
    return found;
  }

  private List<Report> listed(RoomId room) {
    return reports(reports().list(room, Optional.empty(), ALL));
  }

  private static List<Report> reports(List<Kept> kept) {
    return kept.stream().map(Kept::report).toList();
  }

  private List<Report> settled(RoomId room) {
    return reports().list(room, Optional.empty(), ALL).stream()
        .filter(Kept::settled)
        .map(Kept::report)
        .toList();
  }

  private static Report at(RoomId room, Instant at) {
    return aReport(room, new Seq(1), anyUserId(), at);
  }
}
