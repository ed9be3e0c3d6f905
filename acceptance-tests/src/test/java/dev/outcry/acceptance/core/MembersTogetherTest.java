package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Together;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.CreateDirectRoom;
import dev.outcry.application.port.in.CreateDirectRoom.Opened;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Content.Note;
import dev.outcry.domain.timeline.SystemCode;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rooms and memberships under parallel hands: one room per pair, limits that hold. */
class MembersTogetherTest {

  private final Wiring wiring = Wiring.inMemory();
  private final Outcry outcry = wiring.start();
  private final Talk talk = new Talk(outcry);

  @AfterEach
  void stop() {
    outcry.close();
    wiring.close();
  }

  @Test
  void openingADirectRoomFromBothSidesMakesOne() {
    List<Opened> opened =
        Together.run(
            40,
            i -> i % 2 == 0 ? open(People.ANN, People.BOB, "") : open(People.BOB, People.ANN, ""));

    assertThat(opened).extracting(o -> o.room().id()).containsOnly(opened.get(0).room().id());
    assertThat(opened).filteredOn(Opened::created).hasSize(1);
    assertThat(open(People.ANN, People.BOB, "item:7").created()).isTrue();
    assertThat(outcry.listMyRooms().list(People.BOB)).hasSize(2);
  }

  @Test
  void parallelJoinsNeverGoOverTheLimit() {
    RoomId room = talk.group(People.ANN, People.crowd(Room.GROUP_LIMIT - 11));

    List<Boolean> in = Together.run(64, i -> joins(People.person(10_000 + i % 32), room));

    assertThat(wiring.rooms().members(room, 2_000)).hasSize(Room.GROUP_LIMIT);
    assertThat(in).contains(true, false);
    awaitNotes(room, 10);
    assertThat(whoEntered(room)).doesNotHaveDuplicates().hasSize(10);
    assertThat(whoEntered(room)).isSubsetOf(memberIds(room));
  }

  @Test
  void comingAndGoingIsToldOnceEach() {
    RoomId room = talk.group(People.ANN);
    int people = 8;
    int turns = 10;

    Together.run(
        people * 2,
        i -> {
          for (int turn = 0; turn < turns; turn++) {
            talk.join(People.person(i % people), room);
            leaves(People.person(i % people), room);
          }
          return null;
        });

    assertThat(memberIds(room)).containsExactly(People.ANN.value());
    Await.until("no effect is pending", () -> wiring.effects().sources(10).isEmpty());
    talk.say(People.ANN, room, "quiet now");
    Map<Object, List<Note>> byPerson =
        notes(room).stream().collect(Collectors.groupingBy(note -> note.params().get("userId")));
    assertThat(byPerson).hasSize(people);
    byPerson.values().forEach(MembersTogetherTest::assertInTurns);
  }

  private static void assertInTurns(List<Note> notes) {
    for (int i = 0; i < notes.size(); i++) {
      SystemCode expected = i % 2 == 0 ? SystemCode.ENTER : SystemCode.LEAVE;
      assertThat(notes.get(i).code()).as("note %d of %s", i, notes).isEqualTo(expected);
    }
    assertThat(notes.size() % 2).isZero();
  }

  private Opened open(UserId caller, UserId target, String context) {
    return outcry.createDirectRoom().create(new CreateDirectRoom.Command(caller, target, context));
  }

  private boolean joins(UserId who, RoomId room) {
    try {
      talk.join(who, room);
      return true;
    } catch (RefusedException full) {
      assertThat(full.refusal().code()).isEqualTo(RefusalCode.ROOM_FULL);
      return false;
    }
  }

  private void leaves(UserId who, RoomId room) {
    try {
      talk.leave(who, room);
    } catch (RefusedException gone) {
      assertThat(gone.refusal().code()).isEqualTo(RefusalCode.ROOM_NOT_FOUND);
    }
  }

  private void awaitNotes(RoomId room, int count) {
    Await.until("the room tells who entered", () -> notes(room).size() >= count);
    Await.until("no effect is pending", () -> wiring.effects().sources(10).isEmpty());
  }

  private List<Note> notes(RoomId room) {
    return Talk.timeline(wiring.timeline(), room).stream()
        .flatMap(entry -> entry.content().note().stream())
        .toList();
  }

  private List<Object> whoEntered(RoomId room) {
    return notes(room).stream().map(note -> note.params().get("userId")).toList();
  }

  private List<String> memberIds(RoomId room) {
    return wiring.rooms().members(room, 2_000).stream()
        .map(Membership::userId)
        .map(UserId::value)
        .toList();
  }
}
