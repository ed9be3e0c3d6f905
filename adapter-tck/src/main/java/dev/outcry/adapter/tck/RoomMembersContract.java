package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.aGroup;
import static dev.outcry.adapter.tck.Samples.aMember;
import static dev.outcry.adapter.tck.Samples.anEffect;
import static dev.outcry.adapter.tck.Samples.anyName;
import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.Effects;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Rooms.Joined;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How people get in and out of every {@link Rooms}. Part of {@link RoomsContract}. */
public interface RoomMembersContract {

  /** The rooms to test, the same throughout a test. */
  Rooms rooms();

  /** What {@link #rooms} leaves to be carried out. */
  Effects effects();

  @Test
  default void r4_concurrentJoinsFillARoomExactly() {
    Room room = aRoomOf(2);

    List<Joined> answers =
        Race.of(runner -> rooms().join(aMember(room, anyUserId()), 10, List.of()));

    assertThat(answers).filteredOn(Joined.JOINED::equals).hasSize(8);
    assertThat(answers).filteredOn(Joined.FULL::equals).hasSize(Race.THREADS - 8);
    assertThat(rooms().members(room.id(), 100)).hasSize(10);
  }

  @Test
  default void r4_whoLeavesMakesRoomForOne() {
    Room room = aRoomOf(2);
    UserId leaving = rooms().members(room.id(), 1).get(0).userId();
    Membership joining = aMember(room, anyUserId());
    assertThat(rooms().join(joining, 2, List.of())).isEqualTo(Joined.FULL);
    assertThat(rooms().membership(room.id(), joining.userId())).isEmpty();

    rooms().leave(room.id(), leaving, List.of());

    assertThat(rooms().join(joining, 2, List.of())).isEqualTo(Joined.JOINED);
    assertThat(rooms().join(aMember(room, leaving), 2, List.of())).isEqualTo(Joined.FULL);
  }

  @Test
  default void r5_joiningTwiceIsJoiningOnce() {
    Room room = aRoomOf(1);
    UserId person = anyUserId();

    List<Joined> answers = Race.of(runner -> rooms().join(aMember(room, person), 100, List.of()));

    assertThat(answers).containsOnlyOnce(Joined.JOINED).contains(Joined.ALREADY_MEMBER);
    assertThat(answers).doesNotContain(Joined.FULL);
    assertThat(rooms().members(room.id(), 100)).hasSize(2);
  }

  @Test
  default void r5_aMemberIsAMemberAlsoOfAFullRoomAndKeepsWhatItIs() {
    Room room = aRoomOf(2);
    Membership member = rooms().members(room.id(), 1).get(0);
    Membership anew = member.withMark(ReadMark.read(new Seq(5)));

    assertThat(rooms().join(anew, 2, List.of())).isEqualTo(Joined.ALREADY_MEMBER);

    assertThat(rooms().membership(room.id(), member.userId())).contains(member);
  }

  @Test
  default void r5_leavingTwiceIsLeavingOnce() {
    Room room = aRoomOf(2);
    UserId person = rooms().members(room.id(), 1).get(0).userId();

    List<Boolean> answers = Race.of(runner -> rooms().leave(room.id(), person, List.of()));

    assertThat(answers).containsOnlyOnce(true);
    assertThat(rooms().members(room.id(), 100)).hasSize(1);
  }

  @Test
  default void r6_whatChangedSomethingLeavesItsEffects() {
    Room room = aRoomOf(1);
    String source = anyName();
    Effect entered = anEffect(source);
    Effect left = anEffect(source);
    Membership member = aMember(room, anyUserId());

    rooms().join(member, 10, List.of(entered));
    assertThat(effects().pending(source, 10)).containsExactly(entered);

    rooms().leave(room.id(), member.userId(), List.of(left));
    assertThat(effects().pending(source, 10)).containsExactly(entered, left);
  }

  @Test
  default void r6_whatChangedNothingLeavesNone() {
    Room room = aRoomOf(1);
    Membership member = rooms().members(room.id(), 1).get(0);
    String source = anyName();

    rooms().join(member, 10, List.of(anEffect(source)));
    rooms().join(aMember(room, anyUserId()), 1, List.of(anEffect(source)));
    rooms().leave(room.id(), anyUserId(), List.of(anEffect(source)));
    rooms().leave(anyRoomId(), member.userId(), List.of(anEffect(source)));

    assertThat(effects().pending(source, 10)).isEmpty();
  }

  @Test
  default void r6_nobodySeesAChangeWithoutItsEffects() {
    for (int round = 0; round < 50; round++) {
      Room room = aRoomOf(1);
      Effect effect = anEffect(anyName());
      Membership member = aMember(room, anyUserId());

      Watch.during(
          () -> rooms().join(member, 10, List.of(effect)),
          () -> {
            if (rooms().membership(room.id(), member.userId()).isPresent()) {
              assertThat(effects().pending(effect.source(), 10)).containsExactly(effect);
            }
          });
    }
  }

  @Test
  default void r7_readMarksOnlyGrow() {
    Room room = aRoomOf(1);
    Membership member = rooms().members(room.id(), 1).get(0);
    UserId person = member.userId();

    rooms().advance(room.id(), Map.of(person, new ReadMark(new Seq(3), new Seq(8))));
    rooms().advance(room.id(), Map.of(person, new ReadMark(new Seq(5), new Seq(6))));
    rooms().advance(room.id(), Map.of(person, ReadMark.delivered(new Seq(2))));

    assertThat(rooms().membership(room.id(), person))
        .contains(member.withMark(new ReadMark(new Seq(5), new Seq(8))));
  }

  @Test
  default void r7_readMarksGrowWhateverTheOrder() {
    Room room = aRoomOf(2);
    List<UserId> people = rooms().members(room.id(), 2).stream().map(Membership::userId).toList();

    Race.of(
        runner -> {
          ReadMark mark = ReadMark.read(new Seq(1 + runner * 37 % Race.THREADS));
          rooms().advance(room.id(), Map.of(people.get(0), mark, people.get(1), mark));
          return runner;
        });

    assertThat(rooms().members(room.id(), 2))
        .extracting(Membership::mark)
        .containsOnly(ReadMark.read(new Seq(Race.THREADS)));
  }

  @Test
  default void r7_marksOfStrangersAreDropped() {
    Room room = aRoomOf(1);
    UserId member = rooms().members(room.id(), 1).get(0).userId();
    UserId stranger = anyUserId();
    ReadMark mark = ReadMark.read(new Seq(3));

    rooms().advance(room.id(), Map.of(stranger, mark, member, mark));
    rooms().advance(anyRoomId(), Map.of(member, mark));

    assertThat(rooms().membership(room.id(), stranger)).isEmpty();
    assertThat(rooms().members(room.id(), 10)).extracting(Membership::mark).containsExactly(mark);
  }

  private Room aRoomOf(int members) {
    Room room = aGroup();
    rooms().add(room, Stream.generate(() -> aMember(room, anyUserId())).limit(members).toList());
    return room;
  }
}
