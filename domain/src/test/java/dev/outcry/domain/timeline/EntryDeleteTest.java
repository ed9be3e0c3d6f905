package dev.outcry.domain.timeline;

import static dev.outcry.domain.timeline.EntryFixtures.ANN;
import static dev.outcry.domain.timeline.EntryFixtures.BOB;
import static dev.outcry.domain.timeline.EntryFixtures.DAY;
import static dev.outcry.domain.timeline.EntryFixtures.POSTED_AT;
import static dev.outcry.domain.timeline.EntryFixtures.TAKEN;
import static dev.outcry.domain.timeline.EntryFixtures.TAKEN_LATER;
import static dev.outcry.domain.timeline.EntryFixtures.aMessage;
import static dev.outcry.domain.timeline.EntryFixtures.aNote;
import static dev.outcry.domain.timeline.EntryFixtures.anEdit;
import static dev.outcry.domain.timeline.EntryFixtures.byAnn;
import static dev.outcry.domain.timeline.EntryFixtures.changed;
import static dev.outcry.domain.timeline.EntryFixtures.refused;
import static dev.outcry.domain.timeline.EntryFixtures.unchanged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.timeline.Entry.Deletion;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Rule M-09. */
class EntryDeleteTest {

  private static final Instant LATER = POSTED_AT.plus(Duration.ofHours(1));
  private static final Rev NEXT = new Rev(12);

  @Test
  void aTombstoneKeepsPlaceSenderAndTime() {
    Entry before = aMessage();

    Entry after = changed(before.delete(byAnn(), NEXT));

    assertThat(after.isDeleted()).isTrue();
    assertThat(after.seq()).isEqualTo(before.seq());
    assertThat(after.sender()).isEqualTo(ANN);
    assertThat(after.type()).isEqualTo(EntryType.TEXT);
    assertThat(after.posting().at()).isEqualTo(POSTED_AT);
    assertThat(after.posting().position()).isEqualTo(TAKEN);
    assertThat(after.posting().rev()).isEqualTo(before.posting().rev());
    assertThat(after.posting().postKey()).isEqualTo(before.posting().postKey());
    assertThat(after.roomId()).isEqualTo(before.roomId());
    assertThat(after.rev()).isEqualTo(NEXT);
    assertThat(after.change().rev()).isEqualTo(NEXT);
    assertThat(after.deletedAt()).contains(LATER);
  }

  @Test
  void nothingOfWhatWasSaidIsLeft() {
    Entry edited = changed(aMessage().edit(anEdit(), new Rev(10), DAY));

    Entry after = changed(edited.delete(byAnn(), NEXT));

    assertThat(after.content()).isEqualTo(Content.Deleted.DELETED);
    assertThat(after.content().text()).isEmpty();
    assertThat(after.content().note()).isEmpty();
    assertThat(after.posting().digest()).isEmpty();
    assertThat(after.editedAt()).isEmpty();
  }

  @Test
  void theSenderDeletesAtAnyTime() {
    Deletion yearsLater =
        new Deletion(ANN, false, POSTED_AT.plus(Duration.ofDays(3_650)), TAKEN_LATER);

    assertThat(changed(aMessage().delete(yearsLater, NEXT)).isDeleted()).isTrue();
  }

  @Test
  void aModeratorDeletesWhatOthersSaid() {
    Entry after = changed(aMessage().delete(new Deletion(BOB, true, LATER, TAKEN_LATER), NEXT));

    assertThat(after.isDeleted()).isTrue();
    assertThat(after.sender()).isEqualTo(ANN);
  }

  @Test
  void anotherMemberDoesNotDelete() {
    Deletion byBob = new Deletion(BOB, false, LATER, TAKEN_LATER);
    Entry deleted = changed(aMessage().delete(byAnn(), NEXT));

    assertThat(refused(aMessage().delete(byBob, NEXT))).isEqualTo(RefusalCode.NOT_THE_SENDER);
    assertThat(refused(deleted.delete(byBob, new Rev(13)))).isEqualTo(RefusalCode.NOT_THE_SENDER);
  }

  @Test
  void nobodyDeletesANote() {
    assertThat(refused(aNote().delete(new Deletion(BOB, true, LATER, TAKEN_LATER), NEXT)))
        .isEqualTo(RefusalCode.NOT_THE_SENDER);
    assertThat(refused(aNote().delete(new Deletion(UserId.SYSTEM, true, LATER, TAKEN_LATER), NEXT)))
        .isEqualTo(RefusalCode.NOT_THE_SENDER);
  }

  @Test
  void deletingAgainChangesNothing() {
    Entry deleted = changed(aMessage().delete(byAnn(), NEXT));
    Deletion again = new Deletion(ANN, false, LATER.plusSeconds(60), TAKEN_LATER);
    Deletion byModerator = new Deletion(BOB, true, LATER.plusSeconds(60), TAKEN_LATER);

    assertThat(unchanged(deleted.delete(again, new Rev(13)))).isSameAs(deleted);
    assertThat(unchanged(deleted.delete(byModerator, new Rev(13)))).isSameAs(deleted);
  }
}
