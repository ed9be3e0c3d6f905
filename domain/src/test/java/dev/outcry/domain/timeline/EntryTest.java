package dev.outcry.domain.timeline;

import static dev.outcry.domain.InvalidValues.assertInvalid;
import static dev.outcry.domain.timeline.EntryFixtures.ANN;
import static dev.outcry.domain.timeline.EntryFixtures.BOB;
import static dev.outcry.domain.timeline.EntryFixtures.POSTED_AT;
import static dev.outcry.domain.timeline.EntryFixtures.ROOM;
import static dev.outcry.domain.timeline.EntryFixtures.TAKEN;
import static dev.outcry.domain.timeline.EntryFixtures.aMessage;
import static dev.outcry.domain.timeline.EntryFixtures.aNote;
import static dev.outcry.domain.timeline.EntryFixtures.aPosting;
import static dev.outcry.domain.timeline.EntryFixtures.changed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.timeline.Entry.ContentChange;
import dev.outcry.domain.user.UserId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What an entry is; how it changes is told by {@link EntryEditTest} and {@link EntryDeleteTest}.
 */
class EntryTest {

  @Test
  void aPostedEntryHasItsPlaceAndItsFirstRevision() {
    Entry entry = aMessage();

    assertThat(entry.seq()).isEqualTo(new Seq(4));
    assertThat(entry.rev()).isEqualTo(new Rev(9));
    assertThat(entry.posting().rev()).isEqualTo(new Rev(9));
    assertThat(entry.change()).isEqualTo(new ContentChange(new Rev(9), Optional.empty(), TAKEN));
    assertThat(entry.sender()).isEqualTo(ANN);
    assertThat(entry.type()).isEqualTo(EntryType.TEXT);
    assertThat(entry.content().text()).contains(new MessageText("hello"));
    assertThat(entry.content().note()).isEmpty();
    assertThat(entry.isDeleted()).isFalse();
    assertThat(entry.editedAt()).isEmpty();
    assertThat(entry.deletedAt()).isEmpty();
    assertThat(entry.posting().postKey()).isEqualTo(new PostKey(ANN, entry.posting().key()));
  }

  @Test
  void aNoteIsFromTheSystem() {
    Entry note = aNote();

    assertThat(note.type()).isEqualTo(EntryType.SYSTEM);
    assertThat(note.sender()).isEqualTo(UserId.SYSTEM);
    assertThat(note.content().text()).isEmpty();
    assertThat(note.content().note().orElseThrow().code()).isEqualTo(SystemCode.ENTER);
  }

  @Test
  void whatSomeoneElseSaidIsUnread() {
    Entry deleted = changed(aMessage().delete(EntryFixtures.byAnn(), new Rev(10)));

    assertThat(aMessage().isUnreadFor(BOB)).isTrue();
    assertThat(aMessage().isUnreadFor(ANN)).isFalse();
    assertThat(aNote().isUnreadFor(BOB)).isFalse();
    assertThat(deleted.isUnreadFor(BOB)).isFalse();
  }

  @Test
  void placesAndRevisionsBeginAtOne() {
    Content.Message hello = new Content.Message(new MessageText("hello"));

    assertInvalid("seq", () -> Entry.posted(ROOM, Seq.NONE, aPosting(9), hello));
    assertInvalid("rev", () -> Entry.posted(ROOM, new Seq(1), aPosting(0), hello));
    assertThat(Entry.posted(ROOM, new Seq(1), aPosting(1), hello).rev()).isEqualTo(new Rev(1));
  }

  @Test
  void revisionsFollowPostingChangeAndEntryInThisOrder() {
    assertThat(entry(9, 9, 9).rev()).isEqualTo(new Rev(9));
    assertThat(entry(9, 12, 15).rev()).isEqualTo(new Rev(15));
    assertInvalid("contentRev", () -> entry(9, 8, 15));
    assertInvalid("rev", () -> entry(9, 12, 11));
  }

  @Test
  void aHiddenEntryKeepsItsPlaceAndRevision() {
    EntryView visible = new EntryView.Visible(aMessage());
    EntryView hidden = new EntryView.Hidden(ROOM, new Seq(4), new Rev(9));

    assertThat(visible.seq()).isEqualTo(hidden.seq()).isEqualTo(new Seq(4));
    assertThat(visible.rev()).isEqualTo(hidden.rev()).isEqualTo(new Rev(9));
    assertThat(visible.<Object>fold(v -> v.entry(), h -> h.seq())).isEqualTo(aMessage());
    assertThat(hidden.<Object>fold(v -> v.entry(), h -> h.seq())).isEqualTo(new Seq(4));
  }

  @Test
  void anAnswerIsPersistedOrRefused() {
    EntryAnswer persisted = new EntryAnswer.Persisted(new Seq(4), new Rev(9), true);
    EntryAnswer refused = new EntryAnswer.Refused(RefusalCode.KEY_REUSED);

    assertThat(persisted.<Object>fold(p -> p.seq(), r -> r.refusal())).isEqualTo(new Seq(4));
    assertThat(refused.<Object>fold(p -> p.seq(), r -> r.refusal()))
        .isEqualTo(RefusalCode.KEY_REUSED);
  }

  @Test
  void placesAndRevisionsCountUp() {
    assertThat(Seq.NONE.next()).isEqualTo(new Seq(1)).hasToString("1");
    assertThat(Rev.NONE.next()).isEqualTo(new Rev(1)).hasToString("1");
    assertThat(new Seq(2).max(new Seq(3))).isEqualTo(new Seq(3));
    assertThat(new Seq(3).max(new Seq(2))).isEqualTo(new Seq(3));
    assertThat(new Seq(2)).isLessThan(new Seq(10));
    assertThat(new Rev(2)).isLessThan(new Rev(10));
    assertInvalid("seq", () -> new Seq(-1));
    assertInvalid("rev", () -> new Rev(-1));
  }

  @Test
  void whatWasSaidIsNeverPrinted() {
    Entry edited = changed(aMessage().edit(EntryFixtures.anEdit(), new Rev(10), EntryFixtures.DAY));

    assertThat(aMessage().toString()).doesNotContain("hello");
    assertThat(edited.toString()).doesNotContain("goodbye");
    assertThat(new EntryChange.Changed(edited).toString()).doesNotContain("goodbye");
    assertThat(new EntryView.Visible(edited).toString()).doesNotContain("goodbye");
    assertThat(EntryFixtures.anEdit().toString()).doesNotContain("goodbye");
  }

  private static Entry entry(long posted, long changed, long rev) {
    return new Entry(
        ROOM,
        new Seq(4),
        new Rev(rev),
        aPosting(posted),
        new Content.Message(new MessageText("hello")),
        new ContentChange(new Rev(changed), Optional.of(POSTED_AT), TAKEN),
        Reactions.NONE);
  }
}
