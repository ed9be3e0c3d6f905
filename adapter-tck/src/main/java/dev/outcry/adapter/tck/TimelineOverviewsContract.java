package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.ALL;
import static dev.outcry.adapter.tck.Samples.anyNote;
import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Timeline.Overview;
import dev.outcry.application.port.out.Timeline.Reading;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How rooms look to a reader of a {@link Timeline}. Part of {@link TimelineContract}. */
public interface TimelineOverviewsContract {

  /** The timeline to test, the same throughout a test. */
  Timeline timeline();

  @Test
  default void t10_onlyWhatOthersSaidAndStillStandsIsUnread() {
    UserId reader = anyUserId();
    UserId other = anyUserId();
    Commit said =
        Commit.toNew(anyRoomId())
            .say(reader, "mine")
            .say(other, "one")
            .note(anyNote())
            .say(other, "two")
            .say(other, "taken back")
            .say(other, "teh")
            .committedTo(timeline());
    Commit changed =
        said.then()
            .edit(said.last(), "the")
            .delete(said.entries().get(4))
            .note(anyNote())
            .committedTo(timeline());
    Entry edited = changed.entries().get(0);
    RoomId room = said.roomId();

    assertThat(overview(room, reader, Seq.NONE))
        .isEqualTo(new Overview(changed.after(), Optional.of(edited), 3, new Seq(1)));
    assertThat(overview(room, reader, new Seq(3)).unread()).isEqualTo(2);
    assertThat(overview(room, reader, new Seq(6)).unread()).isZero();
    assertThat(overview(room, anyUserId(), Seq.NONE).unread()).isEqualTo(4);
    assertThat(overview(room, other, Seq.NONE))
        .isEqualTo(new Overview(changed.after(), Optional.of(edited), 0, new Seq(6)));
  }

  @Test
  default void t10_whoSaysSomethingHasReadWhatCameBefore() {
    UserId reader = anyUserId();
    Commit said =
        Commit.toNew(anyRoomId())
            .say(anyUserId(), "one")
            .say(reader, "mine")
            .say(anyUserId(), "two")
            .committedTo(timeline());
    assertThat(overview(said.roomId(), reader, Seq.NONE).unread()).isEqualTo(1);

    Commit takenBack = said.then().delete(said.entries().get(1)).committedTo(timeline());
    assertThat(overview(said.roomId(), reader, Seq.NONE))
        .isEqualTo(new Overview(takenBack.after(), Optional.of(said.last()), 1, new Seq(2)));
  }

  @Test
  default void t10_theLastMessageIsOneThatStillStands() {
    UserId reader = anyUserId();
    Commit said =
        Commit.toNew(anyRoomId())
            .say(anyUserId(), "one")
            .say(anyUserId(), "taken back")
            .committedTo(timeline());

    Commit takenBack = said.then().delete(said.last()).committedTo(timeline());

    assertThat(overview(said.roomId(), reader, Seq.NONE))
        .isEqualTo(
            new Overview(takenBack.after(), Optional.of(said.entries().get(0)), 1, Seq.NONE));
  }

  @Test
  default void t10_unreadIsCountedUpToTheLimit() {
    UserId reader = anyUserId();
    Commit said =
        Commit.toNew(anyRoomId())
            .times(Timeline.UNREAD_LIMIT + 2, commit -> commit.say(anyUserId(), "hi"))
            .committedTo(timeline());

    assertThat(overview(said.roomId(), reader, Seq.NONE).unread()).isEqualTo(999);
    assertThat(overview(said.roomId(), reader, new Seq(2)).unread()).isEqualTo(999);
    assertThat(overview(said.roomId(), reader, new Seq(3)).unread()).isEqualTo(998);
  }

  @Test
  default void t10_manyRoomsAreLookedAtTogether() {
    UserId reader = anyUserId();
    Commit one = Commit.toNew(anyRoomId()).say(anyUserId(), "one").committedTo(timeline());
    Commit two = Commit.toNew(anyRoomId()).say(anyUserId(), "two").say(anyUserId(), "three");
    two.committedTo(timeline());
    RoomId silent = anyRoomId();

    assertThat(
            timeline()
                .overview(
                    reader,
                    Map.of(one.roomId(), Seq.NONE, two.roomId(), new Seq(1), silent, Seq.NONE)))
        .isEqualTo(
            Map.of(
                one.roomId(),
                new Overview(one.after(), Optional.of(one.last()), 1, Seq.NONE),
                two.roomId(),
                new Overview(two.after(), Optional.of(two.last()), 1, Seq.NONE),
                silent,
                new Overview(Head.NONE, Optional.empty(), 0, Seq.NONE)));
    assertThat(timeline().overview(reader, Map.of())).isEmpty();
  }

  @Test
  default void t19_whatTheUnheardSaidIsNeitherCountedNorShown() {
    UserId reader = anyUserId();
    UserId heard = anyUserId();
    UserId unheard = anyUserId();
    Commit group =
        Commit.toNew(anyRoomId())
            .say(unheard, "one")
            .say(heard, "two")
            .say(unheard, "three")
            .committedTo(timeline());
    Commit direct = Commit.toNew(anyRoomId()).say(unheard, "psst").committedTo(timeline());
    Commit monologue = Commit.toNew(anyRoomId()).say(unheard, "hm").committedTo(timeline());

    assertThat(
            timeline()
                .overview(
                    reader,
                    Map.of(
                        group.roomId(), new Reading(Seq.NONE, false),
                        direct.roomId(), new Reading(Seq.NONE, true),
                        monologue.roomId(), new Reading(Seq.NONE, false)),
                    Set.of(unheard, anyUserId())))
        .isEqualTo(
            Map.of(
                group.roomId(),
                new Overview(group.after(), Optional.of(group.entries().get(1)), 1, Seq.NONE),
                direct.roomId(),
                new Overview(direct.after(), Optional.of(direct.last()), 1, Seq.NONE),
                monologue.roomId(),
                new Overview(monologue.after(), Optional.empty(), 0, Seq.NONE)));
  }

  @Test
  default void t19_theUnheardDoNotCountTowardsTheLimit() {
    UserId heard = anyUserId();
    UserId unheard = anyUserId();
    Commit said =
        Commit.toNew(anyRoomId())
            .say(heard, "one")
            .times(Timeline.UNREAD_LIMIT + 2, commit -> commit.say(unheard, "hi"))
            .committedTo(timeline());

    assertThat(
            timeline()
                .overview(
                    anyUserId(),
                    Map.of(said.roomId(), new Reading(Seq.NONE, false)),
                    Set.of(unheard)))
        .containsEntry(
            said.roomId(),
            new Overview(said.after(), Optional.of(said.entries().get(0)), 1, Seq.NONE));
  }

  /** Whatever was said, taken back and read, by whoever, in whatever order (rule M-20). */
  @Test
  default void t19_anOverviewIsWhatARecountFinds() {
    Random random = new Random(20_300_602);
    List<UserId> people = Stream.generate(() -> anyUserId()).limit(4).toList();
    List<Commit> rooms =
        new ArrayList<>(Stream.generate(() -> Commit.toNew(anyRoomId())).limit(3).toList());
    for (int step = 0; step < 120; step++) {
      rooms.replaceAll(room -> sayOrTakeBack(random, people, room).committedTo(timeline()).then());
      UserId reader = people.get(random.nextInt(people.size()));
      Set<UserId> unheard =
          people.stream()
              .filter(person -> !person.equals(reader) && random.nextInt(3) == 0)
              .collect(toSet());
      Map<RoomId, Reading> readings = new HashMap<>();
      for (Commit room : rooms) {
        Seq mark = new Seq(random.nextLong(room.after().seq().value() + 1));
        readings.put(room.roomId(), new Reading(mark, random.nextInt(3) == 0));
      }

      Map<RoomId, Overview> counted = new HashMap<>();
      readings.forEach(
          (room, reading) ->
              counted.put(
                  room, TimelineReading.recount(timeline(), room, reader, reading, unheard)));
      assertThat(timeline().overview(reader, readings, unheard))
          .as("step %d", step)
          .isEqualTo(counted);
    }
  }

  private Overview overview(RoomId room, UserId reader, Seq readUpTo) {
    return TimelineReading.overview(timeline(), room, reader, readUpTo);
  }

  private Commit sayOrTakeBack(Random random, List<UserId> people, Commit room) {
    List<Entry> standing =
        timeline().after(room.roomId(), Seq.NONE, ALL).stream()
            .filter(entry -> entry.isUnreadFor(UserId.SYSTEM))
            .toList();
    int kind = random.nextInt(10);
    if (kind == 0) {
      return room.note(anyNote());
    }
    return kind < 7 || standing.isEmpty()
        ? room.say(people.get(random.nextInt(people.size())), "hi")
        : room.delete(standing.get(random.nextInt(standing.size())));
  }
}
