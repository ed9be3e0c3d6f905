package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.ALL;
import static dev.outcry.adapter.tck.Samples.NOON;
import static dev.outcry.adapter.tck.Samples.anyMessageKey;
import static dev.outcry.adapter.tck.Samples.anyNote;
import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Timeline.Overview;
import dev.outcry.application.port.out.Timeline.PlaceInRoom;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Timeline} answers when it is read. Part of {@link TimelineContract}. */
public interface TimelineReadsContract {

  /** The timeline to test, the same throughout a test. */
  Timeline timeline();

  @Test
  default void t6_beforeAndAfterAnswerTheNearestFirstAndSkipNone() {
    Commit commit = tenEntriesOfEveryKind(anyRoomId());
    RoomId room = commit.roomId();

    assertThat(timeline().before(room, new Seq(8), 3))
        .extracting(this::place)
        .containsExactly(7L, 6L, 5L);
    assertThat(timeline().after(room, new Seq(3), 4))
        .extracting(this::place)
        .containsExactly(4L, 5L, 6L, 7L);
    assertThat(timeline().before(room, new Seq(3), ALL))
        .extracting(this::place)
        .containsExactly(2L, 1L);
    assertThat(timeline().after(room, new Seq(8), ALL))
        .extracting(this::place)
        .containsExactly(9L, 10L);
    assertThat(timeline().before(room, new Seq(99), 2))
        .extracting(this::place)
        .containsExactly(10L, 9L);
    assertThat(timeline().after(room, Seq.NONE, 2)).extracting(this::place).containsExactly(1L, 2L);
    assertThat(timeline().before(room, new Seq(1), ALL)).isEmpty();
    assertThat(timeline().before(room, Seq.NONE, ALL)).isEmpty();
    assertThat(timeline().after(room, new Seq(10), ALL)).isEmpty();
  }

  @Test
  default void t7_changesAreInTheOrderOfTheirRevisionsEachEntryOnce() {
    Commit said =
        Commit.toNew(anyRoomId())
            .times(4, commit -> commit.say(anyUserId(), "hi"))
            .committedTo(timeline());
    Commit third = said.then().edit(said.entries().get(2), "three").committedTo(timeline());
    Commit first = third.then().delete(said.entries().get(0)).committedTo(timeline());
    Commit again =
        first.then().edit(third.last(), "3").say(anyUserId(), "five").committedTo(timeline());
    Entry edited = again.entries().get(0);

    List<Entry> all =
        List.of(said.entries().get(1), said.entries().get(3), first.last(), edited, again.last());
    RoomId room = said.roomId();
    assertThat(timeline().changedAfter(room, Rev.NONE, ALL)).isEqualTo(all);
    assertThat(timeline().changedAfter(room, Rev.NONE, 2)).isEqualTo(all.subList(0, 2));
    assertThat(timeline().changedAfter(room, new Rev(4), ALL)).isEqualTo(all.subList(2, 5));
    assertThat(timeline().changedAfter(room, first.last().rev(), 1)).containsExactly(edited);
    assertThat(timeline().changedAfter(room, again.after().rev(), ALL)).isEmpty();
    assertThat(timeline().changedAfter(room, new Rev(99), ALL)).isEmpty();
  }

  @Test
  default void t8_anEntryIsFoundByItsKeyWhateverBecameOfIt() {
    Commit said =
        Commit.toNew(anyRoomId()).say(anyUserId(), "hi").note(anyNote()).committedTo(timeline());
    RoomId room = said.roomId();
    Entry message = said.entries().get(0);
    PostKey key = message.posting().postKey();
    PostKey noteKey = said.last().posting().postKey();

    Commit edit = said.then().edit(message, "hello").committedTo(timeline());
    assertThat(timeline().find(room, key)).contains(edit.last());

    Commit deletion = edit.then().delete(edit.last()).committedTo(timeline());
    assertThat(timeline().find(room, key)).contains(deletion.last());
    assertThat(timeline().find(room, noteKey)).contains(said.last());
    assertThat(timeline().load(room, Set.of(key, noteKey), Set.of()).entries())
        .containsExactlyInAnyOrder(deletion.last(), said.last());
  }

  @Test
  default void t8_theSameKeyOfAnotherSenderIsAnotherKey() {
    MessageKey key = anyMessageKey();
    Commit commit =
        Commit.toNew(anyRoomId())
            .say(anyUserId(), key, "mine")
            .say(anyUserId(), key, "yours")
            .committedTo(timeline());

    for (Entry entry : commit.entries()) {
      assertThat(timeline().find(commit.roomId(), entry.posting().postKey())).contains(entry);
    }
    assertThat(timeline().find(commit.roomId(), new PostKey(anyUserId(), key))).isEmpty();
  }

  @Test
  default void t11_aRoomInWhichNothingWasSaidIsEmpty() {
    RoomId room = anyRoomId();
    PostKey anyKey = new PostKey(anyUserId(), anyMessageKey());

    TimelineReading.assertHolds(timeline(), room, Head.NONE, List.of());
    assertThat(timeline().find(room, anyKey)).isEmpty();
    assertThat(timeline().load(room, Set.of(anyKey), Set.of(new Seq(1))))
        .isEqualTo(new Timeline.Excerpt(Head.NONE, List.of()));
    assertThat(TimelineReading.overview(timeline(), room, anyUserId(), Seq.NONE))
        .isEqualTo(new Overview(Head.NONE, Optional.empty(), 0, Seq.NONE));
  }

  @Test
  default void t16_whatAPersonSaidIsFoundInEveryRoomAsLongAsItStands() {
    UserId ann = anyUserId();
    Commit here =
        Commit.toNew(anyRoomId())
            .say(ann, "one")
            .say(anyUserId(), "not hers")
            .note(anyNote())
            .say(ann, "two")
            .say(ann, "taken back")
            .committedTo(timeline());
    Commit there = Commit.toNew(anyRoomId()).say(ann, "three").say(ann, "four");
    there.committedTo(timeline());
    Commit changed =
        here.then().delete(here.last()).edit(here.entries().get(0), "ONE").committedTo(timeline());
    List<Entry> ofHere = List.of(changed.last(), here.entries().get(3));

    List<Entry> all = timeline().saidBy(ann, Optional.empty(), ALL);
    assertThat(all)
        .isIn(
            Stream.of(ofHere, there.entries()).flatMap(List::stream).toList(),
            Stream.of(there.entries(), ofHere).flatMap(List::stream).toList());
    assertThat(timeline().saidBy(ann, Optional.empty(), 3)).isEqualTo(all.subList(0, 3));
    for (int i = 0; i < all.size(); i++) {
      PlaceInRoom place = PlaceInRoom.of(all.get(i));
      assertThat(timeline().saidBy(ann, Optional.of(place), ALL))
          .isEqualTo(all.subList(i + 1, all.size()));
    }
    assertThat(timeline().saidBy(anyUserId(), Optional.empty(), ALL)).isEmpty();
    assertThat(timeline().saidBy(UserId.SYSTEM, Optional.empty(), ALL)).isEmpty();
  }

  @Test
  default void t17_whatAPersonLeftIsFoundInEveryRoomWhateverBecameOfIt() {
    UserId ann = anyUserId();
    Commit here =
        Commit.toNew(anyRoomId())
            .say(ann, "one")
            .say(anyUserId(), "not hers")
            .note(anyNote())
            .say(ann, "taken back")
            .committedTo(timeline());
    Commit there = Commit.toNew(anyRoomId()).say(ann, "two").committedTo(timeline());
    Commit deleted = here.then().delete(here.last()).committedTo(timeline());
    List<Entry> ofHere = List.of(here.entries().get(0), deleted.last());

    List<Entry> all = timeline().leftBy(ann, Optional.empty(), ALL);
    assertThat(all)
        .isIn(
            Stream.of(ofHere, there.entries()).flatMap(List::stream).toList(),
            Stream.of(there.entries(), ofHere).flatMap(List::stream).toList());
    assertThat(timeline().leftBy(ann, Optional.empty(), 2)).isEqualTo(all.subList(0, 2));
    for (int i = 0; i < all.size(); i++) {
      assertThat(timeline().leftBy(ann, Optional.of(PlaceInRoom.of(all.get(i))), ALL))
          .isEqualTo(all.subList(i + 1, all.size()));
    }
    assertThat(timeline().leftBy(anyUserId(), Optional.empty(), ALL)).isEmpty();
  }

  @Test
  default void t18_messagesOfRoomsThatWerePostedBeforeATimeAreFoundUntilTheyAreDeleted() {
    Instant cut = NOON.plusSeconds(3_600);
    Commit one =
        Commit.toNew(anyRoomId())
            .note(anyNote())
            .sayAt(NOON, anyUserId(), "old")
            .sayAt(cut.minusMillis(1), anyUserId(), "as old as can be")
            .sayAt(cut, anyUserId(), "recent")
            .committedTo(timeline());
    Commit two = Commit.toNew(anyRoomId()).times(3, c -> c.say(anyUserId(), "old"));
    two.committedTo(timeline());
    two.then().delete(two.entries().get(0)).delete(two.entries().get(1)).committedTo(timeline());
    Commit recent = Commit.toNew(anyRoomId()).sayAt(cut, anyUserId(), "recent");
    recent.committedTo(timeline());
    Commit.toNew(anyRoomId()).say(anyUserId(), "old, elsewhere").committedTo(timeline());
    Set<RoomId> rooms = Set.of(one.roomId(), two.roomId(), recent.roomId(), anyRoomId());
    List<Entry> old = List.of(one.entries().get(1), one.entries().get(2), two.last());

    assertThat(timeline().saidBefore(rooms, cut, ALL)).containsExactlyInAnyOrderElementsOf(old);
    assertThat(timeline().saidBefore(rooms, cut, 1)).hasSize(1).isSubsetOf(old);
    assertThat(timeline().saidBefore(rooms, NOON, ALL)).isEmpty();
    assertThat(timeline().saidBefore(Set.of(), cut, ALL)).isEmpty();

    one.then().delete(old.get(0)).committedTo(timeline());
    assertThat(timeline().saidBefore(rooms, cut, ALL))
        .containsExactlyInAnyOrder(old.get(1), old.get(2));
  }

  private Commit tenEntriesOfEveryKind(RoomId room) {
    Commit said =
        Commit.toNew(room)
            .times(4, commit -> commit.say(anyUserId(), "hi"))
            .note(anyNote())
            .times(5, commit -> commit.say(anyUserId(), "ho"))
            .committedTo(timeline());
    Commit deletion =
        said.then()
            .delete(said.entries().get(5))
            .edit(said.entries().get(1), "ha")
            .committedTo(timeline());
    return deletion;
  }

  private long place(Entry entry) {
    return entry.seq().value();
  }
}
