package dev.outcry.domain.timeline;

import static dev.outcry.domain.InvalidValues.assertInvalid;
import static dev.outcry.domain.timeline.EntryFixtures.ANN;
import static dev.outcry.domain.timeline.EntryFixtures.BOB;
import static dev.outcry.domain.timeline.EntryFixtures.DAY;
import static dev.outcry.domain.timeline.EntryFixtures.POSTED_AT;
import static dev.outcry.domain.timeline.EntryFixtures.TAKEN_LATER;
import static dev.outcry.domain.timeline.EntryFixtures.aMessage;
import static dev.outcry.domain.timeline.EntryFixtures.aNote;
import static dev.outcry.domain.timeline.EntryFixtures.anEdit;
import static dev.outcry.domain.timeline.EntryFixtures.byAnn;
import static dev.outcry.domain.timeline.EntryFixtures.changed;
import static dev.outcry.domain.timeline.EntryFixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.timeline.Entry.ContentChange;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rule M-08. */
class EntryEditTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Rev NEXT = new Rev(12);

  @Test
  void anEditChangesTheWordsAndNothingElse() {
    Entry before = aMessage();

    Entry after = changed(before.edit(anEdit(), NEXT, DAY));

    assertThat(after.content().text()).contains(new MessageText("goodbye"));
    assertThat(after.editedAt()).contains(POSTED_AT.plus(HOUR));
    assertThat(after.rev()).isEqualTo(NEXT);
    assertThat(after.change())
        .isEqualTo(new ContentChange(NEXT, Optional.of(POSTED_AT.plus(HOUR)), TAKEN_LATER));
    assertThat(after.seq()).isEqualTo(before.seq());
    assertThat(after.posting()).isEqualTo(before.posting());
    assertThat(after.deletedAt()).isEmpty();
    assertThat(after.roomId()).isEqualTo(before.roomId());
  }

  @Test
  void onlyTheSenderEdits() {
    assertThat(refused(aMessage().edit(anEdit(BOB, 9, HOUR), NEXT, DAY)))
        .isEqualTo(RefusalCode.NOT_THE_SENDER);
  }

  @Test
  void nobodyEditsANote() {
    assertThat(refused(aNote().edit(anEdit(ANN, 9, HOUR), NEXT, DAY)))
        .isEqualTo(RefusalCode.NOT_THE_SENDER);
    assertThat(refused(aNote().edit(anEdit(UserId.SYSTEM, 9, HOUR), NEXT, DAY)))
        .isEqualTo(RefusalCode.NOT_THE_SENDER);
  }

  @Test
  void whatIsDeletedIsNotEdited() {
    Entry deleted = changed(aMessage().delete(byAnn(), new Rev(10)));

    assertThat(refused(deleted.edit(anEdit(ANN, 10, HOUR), NEXT, DAY)))
        .isEqualTo(RefusalCode.ENTRY_DELETED);
    assertThat(refused(deleted.edit(anEdit(ANN, 9, HOUR), NEXT, DAY)))
        .isEqualTo(RefusalCode.ENTRY_DELETED);
    assertThat(refused(deleted.edit(anEdit(BOB, 10, HOUR), NEXT, DAY)))
        .isEqualTo(RefusalCode.NOT_THE_SENDER);
  }

  @Test
  void anEditOfWordsThatChangedSinceIsStale() {
    Entry edited = changed(aMessage().edit(anEdit(), NEXT, DAY));

    assertThat(refused(edited.edit(anEdit(ANN, 11, HOUR), new Rev(13), DAY)))
        .isEqualTo(RefusalCode.STALE_EDIT);
    assertThat(changed(edited.edit(anEdit(ANN, 12, HOUR), new Rev(13), DAY)).rev())
        .isEqualTo(new Rev(13));
    assertThat(changed(edited.edit(anEdit(ANN, 99, HOUR), new Rev(13), DAY)).rev())
        .isEqualTo(new Rev(13));
  }

  @Test
  void aChangeOfSomethingElseDoesNotMakeAnEditStale() {
    Entry reactedTo = withRev(aMessage(), 20);

    assertThat(changed(reactedTo.edit(anEdit(ANN, 9, HOUR), new Rev(21), DAY)).rev())
        .isEqualTo(new Rev(21));
    assertThat(refused(reactedTo.edit(anEdit(ANN, 8, HOUR), new Rev(21), DAY)))
        .isEqualTo(RefusalCode.STALE_EDIT);
  }

  @Test
  void theWindowCountsFromPostingAndItsLastInstantIsInTime() {
    Duration tooLate = DAY.plusMillis(1);

    assertThat(changed(aMessage().edit(anEdit(ANN, 9, DAY), NEXT, DAY)).editedAt())
        .contains(POSTED_AT.plus(DAY));
    assertThat(refused(aMessage().edit(anEdit(ANN, 9, tooLate), NEXT, DAY)))
        .isEqualTo(RefusalCode.EDIT_WINDOW_OVER);
    assertThat(changed(aMessage().edit(anEdit(ANN, 9, tooLate), NEXT, DAY.multipliedBy(2))).rev())
        .isEqualTo(NEXT);
  }

  @Test
  void anEditDoesNotProlongTheWindow() {
    Entry edited = changed(aMessage().edit(anEdit(ANN, 9, DAY), NEXT, DAY));

    assertThat(refused(edited.edit(anEdit(ANN, 12, DAY.plus(HOUR)), new Rev(13), DAY)))
        .isEqualTo(RefusalCode.EDIT_WINDOW_OVER);
  }

  @Test
  void anEditTakesALaterRevision() {
    Entry reactedTo = withRev(aMessage(), 20);

    assertInvalid("rev", () -> reactedTo.edit(anEdit(ANN, 9, HOUR), new Rev(20), DAY));
  }

  private static Entry withRev(Entry entry, long rev) {
    return new Entry(
        entry.roomId(),
        entry.seq(),
        new Rev(rev),
        entry.posting(),
        entry.content(),
        entry.change(),
        entry.reactions());
  }
}
