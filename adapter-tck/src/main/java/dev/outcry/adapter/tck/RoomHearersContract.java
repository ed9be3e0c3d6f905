package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.aDirectRoom;
import static dev.outcry.adapter.tck.Samples.aGroup;
import static dev.outcry.adapter.tck.Samples.aMember;
import static dev.outcry.adapter.tck.Samples.anAuction;
import static dev.outcry.adapter.tck.Samples.anAuctionRoom;
import static dev.outcry.adapter.tck.Samples.anyAuctionId;
import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Rooms.Hearers;
import dev.outcry.domain.room.MemberRole;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomType;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who hears what is said in every {@link Rooms}. Part of {@link RoomsContract}. */
public interface RoomHearersContract {

  /** The rooms to test, the same throughout a test. */
  Rooms rooms();

  @Test
  default void r16_everyMemberHearsADirectRoomAndAGroup() {
    UserId ann = anyUserId();
    UserId ben = anyUserId();
    Room group = aGroup();
    Room direct = aDirectRoom(ann, ben);
    rooms().add(group, List.of(aMember(group, ann), aMember(group, ben)));
    rooms().add(direct, List.of(aMember(direct, ann), aMember(direct, ben)));
    rooms().advance(group.id(), Map.of(ann, ReadMark.read(new Seq(7))));
    rooms().quiet(group.id(), ben, true);

    RoomId nowhere = anyRoomId();
    Map<RoomId, Hearers> hearers =
        rooms()
            .hearers(
                Map.of(
                    group.id(),
                    Set.of(),
                    direct.id(),
                    Set.of(ann, anyUserId()),
                    nowhere,
                    Set.of(ann)));

    assertThat(hearers).containsOnlyKeys(group.id(), direct.id());
    assertThat(hearers.get(group.id()).type()).isEqualTo(RoomType.GROUP);
    assertThat(hearers.get(group.id()).members())
        .containsExactlyInAnyOrderElementsOf(rooms().members(group.id(), 10));
    assertThat(hearers.get(direct.id()).type()).isEqualTo(RoomType.DIRECT);
    assertThat(people(hearers.get(direct.id()))).containsExactlyInAnyOrder(ann, ben);
    assertThat(rooms().hearers(Map.of())).isEmpty();
  }

  @Test
  default void r16_ofAnAuctionsRoomMembersHearWhoAreNamed() {
    Room auction = anAuctionRoom(anyAuctionId());
    UserId named = anyUserId();
    rooms().add(auction, List.of(aMember(auction, named), aMember(auction, anyUserId())));

    Map<RoomId, Hearers> hearers =
        rooms().hearers(Map.of(auction.id(), Set.of(named, anyUserId())));

    assertThat(hearers.get(auction.id()).type()).isEqualTo(RoomType.AUCTION);
    assertThat(people(hearers.get(auction.id()))).containsExactly(named);
  }

  @Test
  default void r17_whoWantsQuietHasIt() {
    Room room = aGroup();
    Membership ann = aMember(room, anyUserId());
    Membership ben = aMember(room, anyUserId());
    rooms().add(room, List.of(ann, ben));

    assertThat(rooms().quiet(room.id(), ann.userId(), true)).isTrue();
    assertThat(rooms().quiet(room.id(), ann.userId(), true)).isTrue();
    assertThat(rooms().quiet(room.id(), anyUserId(), true)).isFalse();
    assertThat(rooms().quiet(anyRoomId(), ann.userId(), true)).isFalse();
    assertThat(rooms().members(room.id(), 2))
        .extracting(Membership::quiet)
        .containsExactly(true, false);
    assertThat(rooms().listing(room.id(), ann.userId()).orElseThrow().membership().quiet())
        .isTrue();

    assertThat(rooms().quiet(room.id(), ann.userId(), false)).isTrue();
    assertThat(rooms().membership(room.id(), ann.userId())).contains(ann);
  }

  @Test
  default void r17_quietEndsWithTheMembership() {
    Room room = aGroup();
    Membership ann = aMember(room, anyUserId());
    rooms().add(room, List.of(ann, aMember(room, anyUserId())));
    rooms().quiet(room.id(), ann.userId(), true);

    rooms().leave(room.id(), ann.userId(), List.of());
    rooms().join(ann, 10, List.of());

    assertThat(rooms().membership(room.id(), ann.userId())).contains(ann);
  }

  @ParameterizedTest
  @EnumSource
  default void r19_theRoomsOfATypeAreFoundPageByPage(RoomType type) {
    List<Room> some =
        List.of(
            aGroup(),
            aGroup(),
            aDirectRoom(anyUserId(), anyUserId()),
            aDirectRoom(anyUserId(), anyUserId()),
            anAuctionRoom(anAuction().id()),
            anAuctionRoom(anAuction().id()));
    some.forEach(room -> rooms().add(room, List.of(aMember(room, anyUserId()))));

    List<RoomId> all = new ArrayList<>();
    List<RoomId> page = rooms().ofType(type, Optional.empty(), 100);
    while (!page.isEmpty()) {
      assertThat(all).doesNotContainAnyElementsOf(page);
      all.addAll(page);
      page = rooms().ofType(type, Optional.of(all.get(all.size() - 1)), 100);
    }

    assertThat(all).doesNotHaveDuplicates();
    assertThat(some).allMatch(room -> all.contains(room.id()) == (room.type() == type));
    assertThat(rooms().ofType(type, Optional.empty(), 2)).isEqualTo(all.subList(0, 2));
    assertThat(rooms().ofType(type, Optional.of(all.get(0)), 1)).containsExactly(all.get(1));
  }

  @Test
  default void r20_whoKeepsOrderIsFound() {
    Room group = aGroup();
    Membership owner = aMember(group, anyUserId()).as(MemberRole.OWNER);
    Membership moderator = aMember(group, anyUserId()).as(MemberRole.MODERATOR);
    Membership member = aMember(group, anyUserId()).as(MemberRole.MEMBER);
    rooms().add(group, List.of(member, moderator, owner));
    Room other = aGroup();
    rooms().add(other, List.of(aMember(other, member.userId()).as(MemberRole.OWNER)));

    assertThat(rooms().moderators(group.id()))
        .containsExactlyInAnyOrder(owner.userId(), moderator.userId());
    assertThat(rooms().moderators(other.id())).containsExactly(member.userId());
    assertThat(rooms().moderators(anyRoomId())).isEmpty();
  }

  private static List<UserId> people(Hearers hearers) {
    return hearers.members().stream().map(Membership::userId).toList();
  }
}
