package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.NOON;
import static dev.outcry.adapter.tck.Samples.aDirectRoom;
import static dev.outcry.adapter.tck.Samples.aGroup;
import static dev.outcry.adapter.tck.Samples.aMember;
import static dev.outcry.adapter.tck.Samples.anAuctionRoom;
import static dev.outcry.adapter.tck.Samples.anEffect;
import static dev.outcry.adapter.tck.Samples.anyAuctionId;
import static dev.outcry.adapter.tck.Samples.anyInviteCode;
import static dev.outcry.adapter.tck.Samples.anyName;
import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.Effects;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Rooms.Change;
import dev.outcry.application.port.out.Rooms.Joined;
import dev.outcry.application.port.out.Rooms.Listing;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.room.Ban;
import dev.outcry.domain.room.MemberRole;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.room.RoomRules;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How order is kept in every {@link Rooms}. Part of {@link RoomsContract}. */
public interface RoomOrderContract {

  /** The rooms to test, the same throughout a test. */
  Rooms rooms();

  /** What {@link #rooms} leaves to be carried out. */
  Effects effects();

  /** A group with an owner, a moderator and two members. */
  record Gathering(
      Room room, Membership owner, Membership moderator, Membership ann, Membership ben) {}

  @Test
  default void r1_aMemberIsFoundTogetherWithTheRoom() {
    Gathering group = aGathering();

    assertThat(rooms().listing(group.room().id(), group.ann().userId()))
        .contains(new Listing(group.room(), group.ann(), 4));
    assertThat(rooms().listing(group.room().id(), anyUserId())).isEmpty();
    assertThat(rooms().listing(anyRoomId(), group.ann().userId())).isEmpty();
  }

  @Test
  default void r1_whoIsInARoomOrBannedIsFoundAmongOthers() {
    Gathering group = aGathering();
    UserId annId = group.ann().userId();
    UserId stranger = anyUserId();
    Ban ban = aBan(group, stranger);
    rooms().ban(ban, List.of(Change.none(group.owner())), List.of());

    assertThat(rooms().membersAmong(group.room().id(), List.of(annId, stranger)))
        .containsExactly(annId);
    assertThat(rooms().bansAmong(group.room().id(), List.of(annId, stranger))).containsExactly(ban);
    assertThat(rooms().membersAmong(group.room().id(), List.of())).isEmpty();
    assertThat(rooms().bansAmong(group.room().id(), List.of())).isEmpty();
    assertThat(rooms().bansAmong(aGathering().room().id(), List.of(stranger))).isEmpty();
    Gathering other = aGathering();
    assertThat(
            rooms()
                .bansAmong(
                    Map.of(
                        group.room().id(), Set.of(annId, stranger),
                        other.room().id(), Set.of(stranger),
                        anyRoomId(), Set.of())))
        .containsExactly(ban);
    assertThat(rooms().bansAmong(Map.of())).isEmpty();
  }

  @Test
  default void r10_membersChangeTogether() {
    Gathering group = aGathering();
    Membership muted = group.ben().mutedUntil(Optional.of(NOON.plusSeconds(60)));
    Effect effect = anEffect(anyName());

    assertThat(
            rooms()
                .change(
                    List.of(
                        Change.none(group.owner()),
                        Change.to(group.ann(), group.ann().as(MemberRole.MODERATOR)),
                        Change.to(group.ben(), muted),
                        Change.gone(group.moderator())),
                    List.of(effect)))
        .isTrue();

    assertThat(rooms().members(group.room().id(), 10))
        .containsExactly(group.owner(), group.ann().as(MemberRole.MODERATOR), muted);
    assertThat(rooms().of(group.moderator().userId())).isEmpty();
    assertThat(rooms().of(group.ann().userId()))
        .extracting(Listing::memberCount)
        .containsExactly(3L);
    assertThat(effects().pending(effect.source(), 10)).containsExactly(effect);
  }

  @Test
  default void r10_nothingChangesWhereOneStandsOtherwise() {
    Gathering group = aGathering();
    Membership was = group.moderator();
    rooms().change(List.of(Change.to(was, was.as(MemberRole.MEMBER))), List.of());
    List<Membership> members = rooms().members(group.room().id(), 10);
    Effect effect = anEffect(anyName());

    assertThat(rooms().change(List.of(Change.gone(group.ann()), Change.none(was)), List.of(effect)))
        .isFalse();
    assertThat(rooms().ban(aBan(group, anyUserId()), List.of(Change.none(was)), List.of(effect)))
        .isFalse();
    assertThat(rooms().change(List.of(Change.gone(aMember(group.room(), anyUserId()))), List.of()))
        .isFalse();

    assertThat(rooms().members(group.room().id(), 10)).isEqualTo(members);
    assertThat(effects().pending(effect.source(), 10)).isEmpty();
  }

  @Test
  default void r10_whatWasReadMeanwhileDoesNotMatterAndIsKept() {
    Gathering group = aGathering();
    ReadMark mark = ReadMark.read(new Seq(7));
    rooms().advance(group.room().id(), Map.of(group.ann().userId(), mark));
    Membership moderator = group.ann().as(MemberRole.MODERATOR);

    assertThat(rooms().change(List.of(Change.to(group.ann(), moderator)), List.of())).isTrue();

    assertThat(rooms().membership(group.room().id(), group.ann().userId()))
        .contains(moderator.withMark(mark));
  }

  @Test
  default void r10_ofConcurrentChangesOneSucceeds() {
    Gathering group = aGathering();

    List<Boolean> answers =
        Race.of(
            runner -> {
              Membership heir = runner % 2 == 0 ? group.ann() : group.ben();
              return rooms().change(handingOver(group.owner(), heir), List.of());
            });

    assertThat(answers).containsOnlyOnce(true);
    assertThat(rooms().members(group.room().id(), 10))
        .filteredOn(member -> member.role() == MemberRole.OWNER)
        .hasSize(1);
  }

  @Test
  default void r11_aGroupDoesNotLoseItsOwner() {
    Gathering group = aGathering();
    Membership owner = group.owner();

    assertThat(rooms().leave(group.room().id(), owner.userId(), List.of())).isFalse();
    assertThat(rooms().change(List.of(Change.gone(owner)), List.of())).isFalse();
    assertThat(rooms().change(List.of(Change.to(owner, owner.as(MemberRole.MEMBER))), List.of()))
        .isFalse();
    assertThat(rooms().membership(group.room().id(), owner.userId())).contains(owner);

    assertThat(
            rooms()
                .change(
                    List.of(
                        Change.gone(owner),
                        Change.to(group.ann(), group.ann().as(MemberRole.OWNER))),
                    List.of()))
        .isTrue();
  }

  @Test
  default void r11_theLastMayLeaveAndWhoComesFirstOwnsTheGroup() {
    Room room = aGroup();
    UserId owner = anyUserId();
    rooms().add(room, List.of(aMember(room, owner).as(MemberRole.OWNER)));

    assertThat(rooms().leave(room.id(), owner, List.of())).isTrue();
    List<Joined> answers =
        Race.of(runner -> rooms().join(aMember(room, anyUserId()), 100, List.of()));

    assertThat(answers).containsOnly(Joined.JOINED);
    assertThat(rooms().members(room.id(), 100))
        .filteredOn(member -> member.role() == MemberRole.OWNER)
        .hasSize(1);
  }

  @Test
  default void r11_nobodyOwnsTheRoomOfAnAuctionByComingFirst() {
    Room room = anAuctionRoom(anyAuctionId());
    Membership seller = aMember(room, anyUserId()).as(MemberRole.OWNER);
    rooms().add(room, List.of(seller));
    rooms().join(aMember(room, anyUserId()), 100, List.of());

    assertThat(rooms().leave(room.id(), seller.userId(), List.of())).isTrue();
    rooms().join(aMember(room, anyUserId()), 100, List.of());

    assertThat(rooms().members(room.id(), 100))
        .extracting(Membership::role)
        .containsOnly(MemberRole.MEMBER);
  }

  @Test
  default void r12_whoIsBannedIsNoMemberAndDoesNotBecomeOne() {
    Gathering group = aGathering();
    UserId annId = group.ann().userId();
    Effect effect = anEffect(anyName());

    assertThat(
            rooms()
                .ban(
                    aBan(group, annId),
                    List.of(Change.none(group.moderator()), Change.gone(group.ann())),
                    List.of(effect)))
        .isTrue();

    assertThat(rooms().membership(group.room().id(), annId)).isEmpty();
    assertThat(rooms().of(annId)).isEmpty();
    assertThat(effects().pending(effect.source(), 10)).containsExactly(effect);
    assertThat(rooms().join(aMember(group.room(), annId), 100, List.of())).isEqualTo(Joined.BANNED);
    assertThat(rooms().join(aMember(aGatheringOf(annId), annId), 100, List.of()))
        .isEqualTo(Joined.ALREADY_MEMBER);

    assertThat(rooms().unban(group.room().id(), annId)).isTrue();
    assertThat(rooms().unban(group.room().id(), annId)).isFalse();
    assertThat(rooms().join(aMember(group.room(), annId), 100, List.of())).isEqualTo(Joined.JOINED);
  }

  @Test
  default void r12_aBanDoesNotOverlookAMember() {
    Gathering group = aGathering();

    assertThat(
            rooms()
                .ban(
                    aBan(group, group.ann().userId()),
                    List.of(Change.none(group.owner())),
                    List.of()))
        .isFalse();

    assertThat(rooms().bansAmong(group.room().id(), Set.of(group.ann().userId()))).isEmpty();
  }

  @Test
  default void r12_theLastBanCounts() {
    Gathering group = aGathering();
    UserId stranger = anyUserId();
    Ban first = aBan(group, stranger);
    Ban second = new Ban(first.roomId(), stranger, anyUserId(), NOON.plusSeconds(1));

    rooms().ban(first, List.of(Change.none(group.owner())), List.of());
    rooms().ban(second, List.of(Change.none(group.owner())), List.of());

    assertThat(rooms().bansAmong(first.roomId(), List.of(stranger))).containsExactly(second);
  }

  @Test
  default void r18_whoeverIsBannedIsListedTheLatestFirst() {
    Gathering group = aGathering();
    RoomId roomId = group.room().id();
    UserId by = group.owner().userId();
    Ban first = new Ban(roomId, anyUserId(), by, NOON);
    Ban lifted = new Ban(roomId, anyUserId(), by, NOON.plusSeconds(1));
    Ban last = new Ban(roomId, anyUserId(), by, NOON.plusSeconds(2));
    List.of(last, lifted, first)
        .forEach(ban -> rooms().ban(ban, List.of(Change.none(group.owner())), List.of()));
    rooms().unban(roomId, lifted.userId());

    assertThat(rooms().bans(roomId, 10)).containsExactly(last, first);
    assertThat(rooms().bans(roomId, 1)).containsExactly(last);
    assertThat(rooms().bans(aGathering().room().id(), 10)).isEmpty();
  }

  @Test
  default void r12_joiningAndBeingBannedAtOnceEndsAsOneOfThem() {
    for (int round = 0; round < 20; round++) {
      Gathering group = aGathering();
      Membership joining = aMember(group.room(), anyUserId());

      List<Boolean> answers =
          Race.of(
              runner ->
                  runner % 2 == 0
                      ? rooms().join(joining, 100, List.of()) == Joined.JOINED
                      : rooms()
                          .ban(
                              aBan(group, joining.userId()),
                              List.of(Change.none(group.owner())),
                              List.of()));

      boolean member = rooms().membership(group.room().id(), joining.userId()).isPresent();
      boolean banned = !rooms().bansAmong(group.room().id(), List.of(joining.userId())).isEmpty();
      assertThat(member).isNotEqualTo(banned);
      assertThat(answers).contains(true);
    }
  }

  @Test
  default void r13_aMuteOutlastsLeaving() {
    Gathering group = aGathering();
    UserId annId = group.ann().userId();
    Optional<Instant> until = Optional.of(NOON.plusSeconds(60));
    rooms().change(List.of(Change.to(group.ann(), group.ann().mutedUntil(until))), List.of());

    rooms().leave(group.room().id(), annId, List.of());
    rooms().join(aMember(group.room(), annId), 100, List.of());
    Membership back = group.ann().mutedUntil(until);
    assertThat(rooms().membership(group.room().id(), annId)).contains(back);

    rooms().change(List.of(Change.to(back, group.ann())), List.of());
    rooms().leave(group.room().id(), annId, List.of());
    rooms().join(aMember(group.room(), annId), 100, List.of());
    assertThat(rooms().membership(group.room().id(), annId)).contains(group.ann());
  }

  @Test
  default void r14_aRoomIsRevisedAsItStands() {
    Gathering group = aGathering();
    Room renamed = group.room().named(new RoomName("Zusammenkunft"));
    Room frozen = group.room().under(new RoomRules(30, true));
    Effect effect = anEffect(anyName());

    assertThat(rooms().revise(group.room(), renamed, List.of(effect))).isTrue();
    assertThat(rooms().revise(group.room(), frozen, List.of(effect))).isFalse();
    assertThat(rooms().revise(aGroup(), frozen, List.of(effect))).isFalse();
    assertThat(rooms().find(group.room().id())).contains(renamed);
    assertThat(effects().pending(effect.source(), 10)).containsExactly(effect);

    assertThat(rooms().revise(renamed, renamed.under(new RoomRules(30, true)), List.of())).isTrue();
    assertThat(rooms().of(group.ann().userId()))
        .containsExactly(new Listing(renamed.under(new RoomRules(30, true)), group.ann(), 4));
  }

  @Test
  default void r14_ofConcurrentRevisionsOneSucceeds() {
    Gathering group = aGathering();

    List<Boolean> answers =
        Race.of(
            runner ->
                rooms()
                    .revise(
                        group.room(),
                        group.room().under(new RoomRules(runner + 1, false)),
                        List.of()));

    assertThat(answers).containsOnlyOnce(true);
  }

  @Test
  default void r15_aGroupIsFoundByItsCodeUntilItHasAnother() {
    InviteCode first = new InviteCode("aA" + anyName());
    Room named = aGroup();
    Room room = named.openedBy(first);
    UserId person = anyUserId();
    rooms().add(room, List.of(aMember(room, person)));
    rooms().add(aDirectRoom(person, anyUserId()), List.of());

    assertThat(rooms().findBy(first)).contains(room);
    assertThat(rooms().findBy(anyInviteCode())).isEmpty();
    assertThat(rooms().findBy(new InviteCode(first.value().toUpperCase(Locale.ROOT)))).isEmpty();

    Room renewed = room.openedBy(anyInviteCode());
    rooms().revise(room, renewed, List.of());
    assertThat(rooms().findBy(first)).isEmpty();
    assertThat(rooms().findBy(((Room.Group) renewed.kind()).inviteCode())).contains(renewed);
  }

  private Gathering aGathering() {
    Room room = aGroup();
    List<Membership> members = new ArrayList<>();
    for (MemberRole role :
        List.of(MemberRole.OWNER, MemberRole.MODERATOR, MemberRole.MEMBER, MemberRole.MEMBER)) {
      members.add(aMember(room, anyUserId()).as(role));
    }
    rooms().add(room, members);
    return new Gathering(room, members.get(0), members.get(1), members.get(2), members.get(3));
  }

  private Room aGatheringOf(UserId person) {
    Room room = aGroup();
    rooms().add(room, List.of(aMember(room, person)));
    return room;
  }

  private static Ban aBan(Gathering group, UserId person) {
    return new Ban(group.room().id(), person, group.owner().userId(), NOON);
  }

  private static List<Change> handingOver(Membership owner, Membership heir) {
    return List.of(
        Change.to(owner, owner.as(MemberRole.MODERATOR)),
        Change.to(heir, heir.as(MemberRole.OWNER)));
  }
}
