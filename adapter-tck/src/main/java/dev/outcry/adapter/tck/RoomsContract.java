package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.aDirectRoom;
import static dev.outcry.adapter.tck.Samples.aGroup;
import static dev.outcry.adapter.tck.Samples.aMember;
import static dev.outcry.adapter.tck.Samples.anAuctionRoom;
import static dev.outcry.adapter.tck.Samples.anyAuctionId;
import static dev.outcry.adapter.tck.Samples.anyName;
import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Rooms.Circle;
import dev.outcry.application.port.out.Rooms.Listing;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomType;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Rooms} does. */
public interface RoomsContract extends RoomMembersContract, RoomOrderContract, RoomHearersContract {

  @Test
  default void r1_whatWasAddedIsRead() {
    UserId one = anyUserId();
    UserId other = anyUserId();
    for (Room room : List.of(aGroup(), aDirectRoom(one, other), anAuctionRoom(anyAuctionId()))) {
      List<Membership> members = List.of(aMember(room, one), aMember(room, other));

      assertThat(rooms().add(room, members)).isEqualTo(room);

      assertThat(rooms().find(room.id())).contains(room);
      assertThat(rooms().membership(room.id(), other)).contains(members.get(1));
      assertThat(rooms().members(room.id(), 10)).isEqualTo(members);
      assertThat(rooms().members(room.id(), 1)).isEqualTo(members.subList(0, 1));
      assertThat(rooms().of(one)).contains(new Listing(room, members.get(0), 2));
    }
  }

  @Test
  default void r1_whoJoinsAndLeavesIsSeenToDoSo() {
    Room room = aGroup();
    rooms().add(room, List.of(aMember(room, anyUserId()), aMember(room, anyUserId())));
    Membership joining = aMember(room, anyUserId());

    rooms().join(joining, 10, List.of());
    assertThat(rooms().membership(room.id(), joining.userId())).contains(joining);
    assertThat(rooms().members(room.id(), 10)).hasSize(3).last().isEqualTo(joining);
    assertThat(rooms().of(joining.userId())).containsExactly(new Listing(room, joining, 3));

    rooms().leave(room.id(), joining.userId(), List.of());
    assertThat(rooms().membership(room.id(), joining.userId())).isEmpty();
    assertThat(rooms().members(room.id(), 10)).hasSize(2);
    assertThat(rooms().of(joining.userId())).isEmpty();
  }

  @Test
  default void r1_whatIsUnknownIsAbsent() {
    assertThat(rooms().find(anyRoomId())).isEmpty();
    assertThat(rooms().membership(anyRoomId(), anyUserId())).isEmpty();
    assertThat(rooms().members(anyRoomId(), 10)).isEmpty();
    assertThat(rooms().of(anyUserId())).isEmpty();
  }

  @Test
  default void r1_aRoomIsHiddenUpToTheLastPlaceGiven() {
    UserId person = anyUserId();
    Room room = aDirectRoom(person, anyUserId());
    rooms().add(room, List.of(aMember(room, person)));

    rooms().hide(room.id(), person, new Seq(7));
    rooms().hide(room.id(), person, new Seq(5));
    rooms().hide(room.id(), anyUserId(), new Seq(5));

    assertThat(rooms().membership(room.id(), person))
        .contains(aMember(room, person).leftAt(new Seq(7)));
  }

  @Test
  default void r2_aPairHasOneRoomWhoeverAsks() {
    UserId one = anyUserId();
    UserId other = anyUserId();
    Room first = aDirectRoom(one, other);
    List<Membership> members = List.of(aMember(first, one), aMember(first, other));
    rooms().add(first, members);

    Room second = aDirectRoom(other, one);
    Room answer = rooms().add(second, List.of(aMember(second, other), aMember(second, one)));

    assertThat(answer).isEqualTo(first);
    assertThat(rooms().find(second.id())).isEmpty();
    assertThat(rooms().members(first.id(), 10)).isEqualTo(members);
    assertThat(rooms().of(one)).containsExactly(new Listing(first, members.get(0), 2));
  }

  @Test
  default void r2_aPairHasOneRoomForEachThingToTalkAbout() {
    UserId one = anyUserId();
    UserId other = anyUserId();
    String item = "item:" + anyName();
    Set<Room> rooms =
        Set.of(
            aDirectRoom(one, other),
            aDirectRoom(one, other, item),
            aDirectRoom(one, anyUserId(), item));

    for (Room room : rooms) {
      assertThat(rooms().add(room, List.of(aMember(room, one)))).isEqualTo(room);
    }

    assertThat(rooms().of(one)).extracting(Listing::room).hasSameElementsAs(rooms);
  }

  @Test
  default void r2_aPairHasOneRoomAmongConcurrentAddsFromBothSides() {
    UserId one = anyUserId();
    UserId other = anyUserId();

    List<Room> answers =
        Race.of(
            runner -> {
              Room mine = runner % 2 == 0 ? aDirectRoom(one, other) : aDirectRoom(other, one);
              return rooms().add(mine, List.of(aMember(mine, one), aMember(mine, other)));
            });

    assertThat(Set.copyOf(answers)).hasSize(1);
    assertThat(rooms().of(one)).extracting(Listing::room).containsExactly(answers.get(0));
    assertThat(rooms().of(other)).extracting(Listing::room).containsExactly(answers.get(0));
  }

  @Test
  default void r3_aRoomIsNeverSeenWithoutItsFirstMembers() {
    for (int round = 0; round < 50; round++) {
      Room room = aGroup();
      List<Membership> members =
          Stream.generate(() -> aMember(room, anyUserId())).limit(20).toList();
      UserId last = members.get(19).userId();

      Watch.during(
          () -> rooms().add(room, members),
          () -> {
            if (rooms().find(room.id()).isPresent()) {
              assertThat(rooms().members(room.id(), 100)).isEqualTo(members);
              assertThat(rooms().membership(room.id(), last)).isPresent();
              assertThat(rooms().of(last)).containsExactly(new Listing(room, members.get(19), 20));
            }
          });
    }
  }

  @Test
  default void r8_aPersonsRoomsAreListedWithTheNumberOfTheirMembers() {
    UserId person = anyUserId();
    Room alone = aGroup();
    Room full = aGroup();
    Room left = aGroup();
    Room hidden = aDirectRoom(person, anyUserId());
    for (Room room : List.of(alone, full, left, hidden)) {
      rooms().add(room, List.of(aMember(room, person)));
    }
    IntStream.range(0, 20).forEach(i -> rooms().join(aMember(full, anyUserId()), 100, List.of()));
    rooms().leave(left.id(), person, List.of());
    rooms().hide(hidden.id(), person, new Seq(3));

    assertThat(rooms().of(person))
        .containsExactlyInAnyOrder(
            new Listing(alone, aMember(alone, person), 1),
            new Listing(full, aMember(full, person), 21),
            new Listing(hidden, aMember(hidden, person).leftAt(new Seq(3)), 1));
  }

  @Test
  default void r9_theRoomsAroundPeopleAreAnsweredEachOnceWithAllWhoAreInIt() {
    UserId ann = anyUserId();
    UserId ben = anyUserId();
    UserId cat = anyUserId();
    Room group = aGroup();
    Room direct = aDirectRoom(ann, cat);
    Room foreign = aGroup();
    rooms().add(group, List.of(aMember(group, ann), aMember(group, ben)));
    rooms().add(direct, List.of(aMember(direct, ann), aMember(direct, cat)));
    rooms().add(foreign, List.of(aMember(foreign, cat)));
    rooms().hide(direct.id(), ann, new Seq(3));

    assertThat(rooms().circles(List.of(ann, ben, anyUserId()), 100))
        .containsExactlyInAnyOrder(
            new Circle(group.id(), RoomType.GROUP, Set.of(ann, ben)),
            new Circle(direct.id(), RoomType.DIRECT, Set.of(ann, cat)));
    assertThat(rooms().circles(List.of(), 100)).isEmpty();
  }

  @Test
  default void r9_largerRoomsAreNotAnsweredNorThoseThatSomeoneLeft() {
    UserId person = anyUserId();
    Room group = aGroup();
    Room left = aGroup();
    rooms().add(group, List.of(aMember(group, person), aMember(group, anyUserId())));
    rooms().add(left, List.of(aMember(left, person), aMember(left, anyUserId())));
    rooms().leave(left.id(), person, List.of());

    assertThat(rooms().circles(List.of(person), 2)).hasSize(1);
    assertThat(rooms().circles(List.of(person), 1)).isEmpty();
    rooms().join(aMember(group, anyUserId()), 100, List.of());
    assertThat(rooms().circles(List.of(person), 2)).isEmpty();
    assertThat(rooms().circles(List.of(person), 3)).hasSize(1);
  }
}
