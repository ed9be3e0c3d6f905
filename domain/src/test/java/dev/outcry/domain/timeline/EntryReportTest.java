package dev.outcry.domain.timeline;

import static dev.outcry.domain.timeline.EntryFixtures.ANN;
import static dev.outcry.domain.timeline.EntryFixtures.BOB;
import static dev.outcry.domain.timeline.EntryFixtures.aMessage;
import static dev.outcry.domain.timeline.EntryFixtures.aNote;
import static dev.outcry.domain.timeline.EntryFixtures.byAnn;
import static dev.outcry.domain.timeline.EntryFixtures.changed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.report.Report;
import org.junit.jupiter.api.Test;

class EntryReportTest {

  @Test
  void whatSomebodyElseSaidIsReported() {
    assertThat(Report.refusal(aMessage(), BOB)).isEmpty();
  }

  @Test
  void nobodyReportsWhatHeSaidHimself() {
    assertThat(Report.refusal(aMessage(), ANN)).contains(RefusalCode.REPORTING_ONESELF);
  }

  @Test
  void aNoteIsNotReported() {
    assertThat(Report.refusal(aNote(), BOB)).contains(RefusalCode.NOT_A_MESSAGE);
  }

  @Test
  void aTombstoneIsNotReported() {
    Entry tombstone = changed(aMessage().delete(byAnn(), new Rev(10)));

    assertThat(Report.refusal(tombstone, BOB)).contains(RefusalCode.ENTRY_DELETED);
  }
}
