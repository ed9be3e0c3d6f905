package dev.outcry.domain.timeline;

import static dev.outcry.domain.timeline.EntryFixtures.ANN;
import static dev.outcry.domain.timeline.EntryFixtures.BOB;
import static dev.outcry.domain.timeline.EntryFixtures.DAY;
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
import dev.outcry.domain.user.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryReactionTest {

  private static final Emoji THUMB = new Emoji("👍");
  private static final Emoji HEART = new Emoji("❤️");
  private static final Rev NEXT = new Rev(12);

  @Test
  void aReactionTakesARevisionButDoesNotChangeTheContent() {
    Entry after = react(aMessage(), BOB, THUMB);

    assertThat(after.rev()).isGreaterThan(aMessage().rev());
    assertThat(after.change()).isEqualTo(aMessage().change());
    assertThat(after.content()).isEqualTo(aMessage().content());
    assertThat(after.reactions().kinds()).containsExactly(new Reactions.Kind(THUMB, List.of(BOB)));
    assertThat(after.reactions().position()).isEqualTo(TAKEN_LATER);
  }

  @Test
  void addingTwiceIsOnce() {
    Entry once = react(aMessage(), BOB, THUMB);

    assertThat(unchanged(once.react(new Reaction(BOB, THUMB), new Rev(99), TAKEN_LATER)))
        .isEqualTo(once);
  }

  @Test
  void kindsKeepTheirOrderUntilNobodyIsLeft() {
    Entry all = react(react(react(aMessage(), BOB, THUMB), BOB, HEART), ANN, THUMB);

    Entry fewer = withdraw(all, BOB, THUMB);
    assertThat(fewer.reactions().kinds())
        .containsExactly(
            new Reactions.Kind(THUMB, List.of(ANN)), new Reactions.Kind(HEART, List.of(BOB)));
    assertThat(withdraw(fewer, ANN, THUMB).reactions().kinds())
        .containsExactly(new Reactions.Kind(HEART, List.of(BOB)));
  }

  @Test
  void withdrawingWhatIsNotThereChangesNothing() {
    Entry entry = react(aMessage(), BOB, THUMB);

    assertThat(unchanged(entry.withdraw(new Reaction(ANN, THUMB), new Rev(99), TAKEN_LATER)))
        .isEqualTo(entry);
    assertThat(unchanged(entry.withdraw(new Reaction(BOB, HEART), new Rev(99), TAKEN_LATER)))
        .isEqualTo(entry);
  }

  @Test
  void whatHappenedIsReactedToAsWell() {
    assertThat(react(aNote(), BOB, HEART).reactions().kinds()).hasSize(1);
  }

  @Test
  void anEditIsNotStaleForAReactionAndKeepsIt() {
    Entry reacted = react(aMessage(), BOB, THUMB);

    Entry edited = changed(reacted.edit(anEdit(), NEXT, DAY));

    assertThat(edited.reactions()).isEqualTo(reacted.reactions());
  }

  @Test
  void nothingIsLeftOnATombstone() {
    Entry deleted = changed(react(aMessage(), BOB, THUMB).delete(byAnn(), NEXT));

    assertThat(deleted.reactions()).isEqualTo(Reactions.NONE);
    assertThat(refused(deleted.react(new Reaction(BOB, THUMB), new Rev(99), TAKEN_LATER)))
        .isEqualTo(RefusalCode.ENTRY_DELETED);
  }

  @Test
  void anEntryHasAtMostTwentyKinds() {
    Entry full = aMessage();
    for (int i = 0; i < 20; i++) {
      full = react(full, BOB, new Emoji(Character.toString(0x1F600 + i)));
    }

    assertThat(refused(full.react(new Reaction(BOB, THUMB), new Rev(99), TAKEN_LATER)))
        .isEqualTo(RefusalCode.REACTIONS_FULL);
    assertThat(react(full, ANN, new Emoji("😀")).reactions().kinds()).hasSize(20);
  }

  @Test
  void anEntryHasAtMostAThousandReactions() {
    Entry full = aMessage();
    for (int i = 0; i < 1_000; i++) {
      full = react(full, new UserId("person-" + i), i % 2 == 0 ? THUMB : HEART);
    }

    assertThat(refused(full.react(new Reaction(ANN, THUMB), new Rev(9_999), TAKEN_LATER)))
        .isEqualTo(RefusalCode.REACTIONS_FULL);
  }

  private static Entry react(Entry entry, UserId by, Emoji emoji) {
    return changed(entry.react(new Reaction(by, emoji), entry.rev().next(), TAKEN_LATER));
  }

  private static Entry withdraw(Entry entry, UserId by, Emoji emoji) {
    return changed(entry.withdraw(new Reaction(by, emoji), entry.rev().next(), TAKEN_LATER));
  }
}
