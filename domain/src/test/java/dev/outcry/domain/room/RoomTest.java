package dev.outcry.domain.room;

import static dev.outcry.domain.InvalidValues.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomTest {

  private static final UserId ANN = new UserId("ann");
  private static final UserId BOB = new UserId("bob");
  private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

  private static final Room.Kind DIRECT = new Room.Direct(new DirectPair(ANN, BOB, ""));
  private static final InviteCode CODE = new InviteCode("0123456789");
  private static final Room.Kind GROUP = new Room.Group(new RoomName("Tea"), false, CODE);
  private static final Room.Kind OF_AUCTION =
      new Room.OfAuction(new AuctionId("a1"), new RoomName("A teapot"));

  @Test
  void aPairIsTheSameWhoeverIsNamedFirst() {
    DirectPair pair = new DirectPair(BOB, ANN, "item:7");

    assertThat(pair).isEqualTo(new DirectPair(ANN, BOB, "item:7"));
    assertThat(pair.first()).isEqualTo(ANN);
    assertThat(pair.second()).isEqualTo(BOB);
  }

  @Test
  void thePairOfAnotherContextIsAnother() {
    assertThat(new DirectPair(ANN, BOB, "item:7"))
        .isNotEqualTo(new DirectPair(ANN, BOB, ""))
        .isNotEqualTo(new DirectPair(ANN, BOB, "item:8"))
        .isNotEqualTo(new DirectPair(ANN, BOB, "auction:7"));
  }

  @Test
  void nobodyTalksToOneself() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> new DirectPair(ANN, new UserId("ann"), ""))
        .satisfies(
            refused -> assertThat(refused.refusal()).isEqualTo(RefusalCode.DIRECT_WITH_ONESELF));
  }

  static String[] contexts() {
    return new String[] {"", "item:1", "item:A.b_c-9", "auction:7", "item:" + "x".repeat(128)};
  }

  @ParameterizedTest
  @MethodSource("contexts")
  void aContextIsEmptyOrAnItemOrAnAuction(String context) {
    assertThat(new DirectPair(ANN, BOB, context).context()).isEqualTo(context);
  }

  static String[] noContexts() {
    return new String[] {
      " ",
      "item:",
      "item",
      "room:1",
      "Item:1",
      "item:a b",
      "item:1\n",
      "auction:é",
      "item:" + "x".repeat(129)
    };
  }

  @ParameterizedTest
  @MethodSource("noContexts")
  void nothingElseIsAContext(String context) {
    assertInvalid("context", () -> new DirectPair(ANN, BOB, context));
  }

  @Test
  void aDirectRoomIsForTwoAndHasNoNameOfItsOwn() {
    assertThat(DIRECT.type()).isEqualTo(RoomType.DIRECT);
    assertThat(DIRECT.name()).isEmpty();
    assertThat(DIRECT.memberLimit()).isEqualTo(2);
    assertThat(DIRECT.isOpenToJoin()).isFalse();
    assertThat(DIRECT.isOpenToRead()).isFalse();
  }

  @Test
  void aGroupIsForItsMembers() {
    assertThat(GROUP.type()).isEqualTo(RoomType.GROUP);
    assertThat(GROUP.name()).contains(new RoomName("Tea"));
    assertThat(GROUP.memberLimit()).isEqualTo(1_000);
    assertThat(GROUP.isOpenToJoin()).isTrue();
    assertThat(GROUP.isOpenToRead()).isFalse();
  }

  @Test
  void theRoomOfAnAuctionIsOpenToEveryone() {
    assertThat(OF_AUCTION.type()).isEqualTo(RoomType.AUCTION);
    assertThat(OF_AUCTION.name()).contains(new RoomName("A teapot"));
    assertThat(OF_AUCTION.memberLimit()).isEqualTo(Integer.MAX_VALUE);
    assertThat(OF_AUCTION.isOpenToJoin()).isTrue();
    assertThat(OF_AUCTION.isOpenToRead()).isTrue();
    assertThat(new Room(new RoomId("r1"), OF_AUCTION, ANN, NOW).type()).isEqualTo(RoomType.AUCTION);
  }

  @ParameterizedTest(name = "joined at 7, {0} may see from {1} on")
  @CsvSource({"DIRECT, 1", "GROUP, 8", "AUCTION, 1"})
  void whoJoinsSeesWhatTheRoomShows(RoomType type, long firstSeen) {
    Membership member = Membership.of(roomOf(type), BOB, MemberRole.MEMBER, new Seq(7), NOW);

    assertThat(member.maySee(new Seq(firstSeen))).isTrue();
    assertThat(member.maySee(new Seq(firstSeen - 1))).isFalse();
    assertThat(member.hiddenUpTo()).isEqualTo(new Seq(firstSeen - 1));
    assertThat(member.mark()).isEqualTo(ReadMark.read(new Seq(firstSeen - 1)));
    assertThat(member.leftAt()).isEmpty();
    assertThat(member.roomId()).isEqualTo(new RoomId("r1"));
    assertThat(member.userId()).isEqualTo(BOB);
    assertThat(member.joinedAt()).isEqualTo(NOW);
  }

  @Test
  void whatAMemberReadOnlyGrows() {
    Membership member = aMember().withMark(ReadMark.read(new Seq(5)));

    assertThat(member.withMark(ReadMark.read(new Seq(3))).mark())
        .isEqualTo(ReadMark.read(new Seq(5)));
    assertThat(member.withMark(ReadMark.delivered(new Seq(9))).mark())
        .isEqualTo(new ReadMark(new Seq(5), new Seq(9)));
  }

  @Test
  void leavingADirectRoomHidesItUpToItsHead() {
    Membership left = aMember().leftAt(new Seq(4));

    assertThat(left.leftAt()).contains(new Seq(4));
    assertThat(left.leftAt(new Seq(2)).leftAt()).contains(new Seq(4));
    assertThat(left.maySee(new Seq(1))).isTrue();
    assertThat(left.mark()).isEqualTo(aMember().mark());
  }

  @Test
  void ownersAndModeratorsKeepOrder() {
    assertThat(MemberRole.OWNER.isModerator()).isTrue();
    assertThat(MemberRole.MODERATOR.isModerator()).isTrue();
    assertThat(MemberRole.MEMBER.isModerator()).isFalse();
  }

  @Test
  void aNameIsOneLineOfTwoHundredCodePointsAndOfAGroupAHundred() {
    String hundred = "😀".repeat(100);
    String twoHundred = "😀".repeat(200);

    assertThat(new Room.Group(new RoomName(hundred), false, CODE).title()).hasToString(hundred);
    assertInvalid("name", () -> new Room.Group(new RoomName(hundred + "a"), false, CODE));
    assertThat(new RoomName(twoHundred)).hasToString(twoHundred);
    assertInvalid("name", () -> new RoomName(twoHundred + "a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\nb", "\u0000"})
  void nothingElseIsAName(String name) {
    assertInvalid("name", () -> new RoomName(name));
  }

  private static Membership aMember() {
    return Membership.of(roomOf(RoomType.DIRECT), BOB, MemberRole.MEMBER, Seq.NONE, NOW);
  }

  private static Room roomOf(RoomType type) {
    Room.Kind kind =
        switch (type) {
          case DIRECT -> DIRECT;
          case GROUP -> GROUP;
          case AUCTION -> OF_AUCTION;
        };
    return new Room(new RoomId("r1"), kind, ANN, NOW);
  }
}
