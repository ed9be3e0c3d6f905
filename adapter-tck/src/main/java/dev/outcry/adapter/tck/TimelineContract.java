package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.ALL;
import static dev.outcry.adapter.tck.Samples.anyFiles;
import static dev.outcry.adapter.tck.Samples.anyMessageKey;
import static dev.outcry.adapter.tck.Samples.anyNote;
import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Timeline.Batch;
import dev.outcry.application.port.out.Timeline.Excerpt;
import dev.outcry.application.port.out.Timeline.Wanted;
import dev.outcry.domain.Position;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.References;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Timeline} does. The cost that T10 speaks of is not measured here: an
 * implementer shows that no query of {@code overview} walks a whole timeline.
 */
public interface TimelineContract
    extends TimelineReadsContract, TimelineOverviewsContract, TimelineSearchContract {

  @Test
  default void t5_ofAMessageWithFilesNothingIsLeftOnceItIsDeleted() {
    Commit shown =
        Commit.toNew(anyRoomId())
            .attach(anyUserId(), "", anyFiles())
            .attach(anyUserId(), "Look!", anyFiles())
            .committedTo(timeline());
    TimelineReading.assertHolds(timeline(), shown.roomId(), shown.after(), shown.entries());

    Commit more =
        shown
            .then()
            .edit(shown.entries().get(0), "Look, too!")
            .delete(shown.last())
            .committedTo(timeline());
    TimelineReading.assertHolds(timeline(), shown.roomId(), more.after(), more.entries());
  }

  @Test
  default void t1_everyReadSeesWhatWasCommitted() {
    RoomId room = anyRoomId();
    TimelineReading.assertHolds(timeline(), room, Head.NONE, List.of());

    Commit first =
        Commit.toNew(room).say(anyUserId(), "one").say(anyUserId(), "two").committedTo(timeline());
    TimelineReading.assertHolds(timeline(), room, first.after(), first.entries());

    Commit second =
        first.then().delete(first.last()).say(anyUserId(), "three").committedTo(timeline());
    TimelineReading.assertHolds(
        timeline(),
        room,
        second.after(),
        List.of(first.entries().get(0), second.entries().get(0), second.last()));
  }

  @Test
  default void t1_everyThreadSeesWhatOthersCommittedBefore() {
    RoomId room = anyRoomId();

    Race.of(
        runner -> {
          Commit mine = commitWhateverTheHead(room);
          assertThat(timeline().head(room).seq()).isGreaterThanOrEqualTo(mine.after().seq());
          assertThat(timeline().find(room, mine.last().posting().postKey())).isPresent();
          return timeline().after(room, Seq.NONE, ALL).size();
        });

    assertThat(timeline().after(room, Seq.NONE, ALL)).hasSize(Race.THREADS);
  }

  @Test
  default void t2_aCommitOnAnOldHeadIsRefusedAndChangesNothing() {
    Commit first = Commit.toNew(anyRoomId()).say(anyUserId(), "first").committedTo(timeline());

    Commit late = Commit.toNew(first.roomId()).say(anyUserId(), "late").say(anyUserId(), "later");
    assertThat(late.to(timeline())).isFalse();

    TimelineReading.assertHolds(timeline(), first.roomId(), first.after(), first.entries());
    assertThat(timeline().find(first.roomId(), late.last().posting().postKey())).isEmpty();
  }

  @Test
  default void t2_aHeadIsOldAlsoIfOnlyThePositionMoved() {
    Commit first = Commit.toNew(anyRoomId()).say(anyUserId(), "first").committedTo(timeline());
    Head moved = first.after().at(new Position(7, 42));
    assertThat(timeline().commit(first.roomId(), first.after(), moved, List.of())).isTrue();

    assertThat(first.then().say(anyUserId(), "late").to(timeline())).isFalse();

    TimelineReading.assertHolds(timeline(), first.roomId(), moved, first.entries());
  }

  @Test
  default void t2_aHeadThatIsNotYetIsRefused() {
    Commit first = Commit.toNew(anyRoomId()).say(anyUserId(), "first");

    assertThat(first.then().say(anyUserId(), "early").to(timeline())).isFalse();

    TimelineReading.assertHolds(timeline(), first.roomId(), Head.NONE, List.of());
  }

  @Test
  default void t3_ofConcurrentCommitsFromOneHeadExactlyOneSucceeds() {
    Commit base = Commit.toNew(anyRoomId()).say(anyUserId(), "base").committedTo(timeline());

    List<Optional<Commit>> taken =
        Race.of(
            runner -> {
              Commit mine = base.then().say(anyUserId(), "runner " + runner);
              return mine.to(timeline()) ? Optional.of(mine) : Optional.empty();
            });

    List<Commit> winners = taken.stream().flatMap(Optional::stream).toList();
    assertThat(winners).hasSize(1);
    Commit winner = winners.get(0);
    TimelineReading.assertHolds(
        timeline(), base.roomId(), winner.after(), List.of(base.last(), winner.last()));
  }

  @Test
  default void t3_ofConcurrentFirstCommitsExactlyOneSucceeds() {
    RoomId room = anyRoomId();

    List<Boolean> taken =
        Race.of(runner -> Commit.toNew(room).say(anyUserId(), "hi").to(timeline()));

    assertThat(taken).containsOnlyOnce(true);
  }

  @Test
  default void t4_nobodySeesPartOfACommit() {
    RoomId room = anyRoomId();
    int batch = 20;

    Watch.during(() -> commitBatches(room, 100, batch), () -> assertShowsWholeBatches(room, batch));

    assertThat(timeline().after(room, Seq.NONE, ALL)).hasSize(100 * batch);
  }

  @Test
  default void t12_whatWasLoadedOfManyRoomsIsWhatEachHolds() {
    Commit talk =
        Commit.toNew(anyRoomId())
            .say(anyUserId(), "one")
            .say(anyUserId(), "two")
            .committedTo(timeline());
    Commit other = Commit.toNew(anyRoomId()).say(anyUserId(), "other").committedTo(timeline());
    Entry one = talk.entries().get(0);
    Wanted byKey = new Wanted(Set.of(one.posting().postKey()), Set.of());
    Wanted byPlace = new Wanted(Set.of(), Set.of(other.last().seq(), other.after().seq().next()));
    Wanted both = new Wanted(Set.of(one.posting().postKey()), Set.of(one.seq()));
    RoomId silent = anyRoomId();

    assertThat(
            timeline().loadAll(Map.of(talk.roomId(), byKey, other.roomId(), byPlace, silent, both)))
        .containsOnly(
            Map.entry(talk.roomId(), new Excerpt(talk.after(), List.of(one))),
            Map.entry(other.roomId(), new Excerpt(other.after(), other.entries())),
            Map.entry(silent, new Excerpt(Head.NONE, List.of())));
  }

  @Test
  default void t12_aRoomThatHasMovedOnKeepsNoOtherFromItsCommit() {
    Commit old = Commit.toNew(anyRoomId()).say(anyUserId(), "first").committedTo(timeline());
    Commit now = old.then().say(anyUserId(), "second").committedTo(timeline());
    Commit tooLate = old.then().say(anyUserId(), "too late");
    Commit other = Commit.toNew(anyRoomId()).say(anyUserId(), "other").committedTo(timeline());
    Commit edited = other.then().edit(other.last(), "changed").say(anyUserId(), "more");
    Commit begun = Commit.toNew(anyRoomId()).say(anyUserId(), "begun");
    List<Batch> batches = Stream.of(edited, tooLate, begun).map(Commit::batch).toList();

    assertThat(timeline().commitAll(batches)).containsOnly(edited.roomId(), begun.roomId());
    assertThat(timeline().commitAll(batches)).isEmpty();

    TimelineReading.assertHolds(
        timeline(), old.roomId(), now.after(), List.of(old.last(), now.last()));
    TimelineReading.assertHolds(timeline(), other.roomId(), edited.after(), edited.entries());
    TimelineReading.assertHolds(timeline(), begun.roomId(), begun.after(), begun.entries());
  }

  @Test
  default void t12_ofConcurrentCommitsToManyRoomsEachTakesOneFromEachHead() {
    List<RoomId> rooms = Stream.generate(Samples::anyRoomId).limit(8).toList();

    List<Set<RoomId>> taken =
        Race.of(
            8,
            runner -> {
              List<RoomId> mine = new ArrayList<>(rooms);
              Collections.rotate(mine, runner);
              return timeline()
                  .commitAll(
                      mine.stream()
                          .map(room -> Commit.toNew(room).say(anyUserId(), "hi").batch())
                          .toList());
            });

    assertThat(taken.stream().flatMap(Set::stream)).containsExactlyInAnyOrderElementsOf(rooms);
    assertThat(rooms)
        .allSatisfy(room -> assertThat(timeline().after(room, Seq.NONE, ALL)).hasSize(1));
  }

  private void commitBatches(RoomId room, int batches, int size) {
    Commit commit = Commit.toNew(room);
    for (int i = 0; i < batches; i++) {
      commit = commit.then().times(size, next -> next.say(anyUserId(), "hi"));
      commit.committedTo(timeline());
    }
  }

  private void assertShowsWholeBatches(RoomId room, int batch) {
    long seq = timeline().head(room).seq().value();
    Set<Seq> nextPlaces =
        LongStream.rangeClosed(seq + 1, seq + batch).mapToObj(Seq::new).collect(toSet());
    Timeline.Excerpt next = timeline().load(room, Set.of(), nextPlaces);
    long stored = Math.min(batch, next.head().seq().value() - seq);
    assertThat(next.entries()).hasSize((int) stored);
    assertThat(timeline().after(room, new Seq(seq), ALL).size() % batch).isZero();
    assertThat(timeline().changedAfter(room, new Rev(seq), ALL).size() % batch).isZero();
  }

  @Test
  default void t5_aChangedEntryReplacesTheOneAtItsPlace() {
    Commit said =
        Commit.toNew(anyRoomId())
            .say(anyUserId(), "teh")
            .say(anyUserId(), "ok")
            .committedTo(timeline());
    Entry first = said.entries().get(0);
    Entry second = said.entries().get(1);

    Commit edit = said.then().edit(first, "the").committedTo(timeline());
    TimelineReading.assertHolds(
        timeline(), said.roomId(), edit.after(), List.of(edit.last(), second));

    Commit deletion = edit.then().delete(edit.last()).committedTo(timeline());
    TimelineReading.assertHolds(
        timeline(), said.roomId(), deletion.after(), List.of(deletion.last(), second));
  }

  @Test
  default void t5_whatAMessagePointsAtAndTheReactionsToItAreStoredAndGoneWithIt() {
    UserId ann = anyUserId();
    Commit said =
        Commit.toNew(anyRoomId()).say(ann, "Tea?").note(anyNote()).committedTo(timeline());
    References references =
        new References(Optional.of(said.entries().get(0).seq()), List.of(ann, anyUserId()));
    Commit reply = said.then().say(anyUserId(), "Yes!", references);
    Commit reacted =
        reply
            .react(reply.last(), ann, "❤️")
            .react(said.entries().get(1), ann, "👍🏽")
            .committedTo(timeline());
    Entry loved = reacted.entries().get(0);
    Entry note = reacted.last();
    Entry tea = said.entries().get(0);
    TimelineReading.assertHolds(
        timeline(), said.roomId(), reacted.after(), List.of(tea, note, loved));

    Commit more =
        reacted
            .then()
            .withdraw(note, ann, "👍🏽")
            .react(loved, anyUserId(), "❤️")
            .committedTo(timeline());
    Entry withdrawn = more.entries().get(0);
    TimelineReading.assertHolds(
        timeline(), said.roomId(), more.after(), List.of(tea, withdrawn, more.last()));

    Commit deleted = more.then().delete(more.last()).committedTo(timeline());
    TimelineReading.assertHolds(
        timeline(), said.roomId(), deleted.after(), List.of(tea, withdrawn, deleted.last()));
  }

  @Test
  default void t5_anEntryThatIsAddedAndChangedInOneCommitIsStoredAsItStands() {
    Commit said = Commit.toNew(anyRoomId()).say(anyUserId(), "teh").say(anyUserId(), "ok");

    Commit edited = said.edit(said.entries().get(0), "the").committedTo(timeline());

    TimelineReading.assertHolds(
        timeline(), said.roomId(), edited.after(), List.of(edited.last(), said.last()));
  }

  @Test
  default void t9_roomsDoNotMix() {
    UserId sender = anyUserId();
    MessageKey key = anyMessageKey();
    Commit here = Commit.toNew(anyRoomId()).say(sender, key, "here");
    Commit there = Commit.toNew(anyRoomId()).say(sender, key, "there").say(sender, "and there");
    here.committedTo(timeline());
    there.committedTo(timeline());

    TimelineReading.assertHolds(timeline(), here.roomId(), here.after(), here.entries());
    TimelineReading.assertHolds(timeline(), there.roomId(), there.after(), there.entries());
    assertThat(timeline().find(here.roomId(), there.last().posting().postKey())).isEmpty();

    here.then().delete(here.last()).committedTo(timeline());
    TimelineReading.assertHolds(timeline(), there.roomId(), there.after(), there.entries());
  }

  private Commit commitWhateverTheHead(RoomId room) {
    while (true) {
      Commit commit = Commit.on(room, timeline().head(room)).say(anyUserId(), "hi");
      if (commit.to(timeline())) {
        return commit;
      }
    }
  }
}
