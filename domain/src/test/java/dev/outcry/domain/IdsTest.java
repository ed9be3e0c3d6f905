package dev.outcry.domain;

import static dev.outcry.domain.InvalidValues.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may name a room, an auction, a bid, a person. */
class IdsTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "AZaz09_-", "0193b2c4-7e1f-7000-8000-0123456789ab"})
  void roomsAndAuctionsAreNamedByLettersDigitsUnderscoreAndHyphen(String value) {
    assertThat(new RoomId(value)).hasToString(value);
    assertThat(new AuctionId(value)).hasToString(value);
    assertThat(new BidKey(value)).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "a b", "a\n", "\na", "a/b", "a\u0000", "é", "방", "a\u0430+", "%41"})
  void nothingElseNamesThem(String value) {
    assertInvalid("roomId", () -> new RoomId(value));
    assertInvalid("auctionId", () -> new AuctionId(value));
    assertInvalid("bidKey", () -> new BidKey(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b", "a:b"})
  void aBidKeyMayHoldDotsAndColonsToo(String value) {
    assertThat(new BidKey(value)).hasToString(value);
    assertInvalid("roomId", () -> new RoomId(value));
    assertInvalid("auctionId", () -> new AuctionId(value));
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 65})
  void theyHaveAtMostSixtyFourCharacters(int length) {
    String value = "a".repeat(length);
    if (length <= 64) {
      assertThat(new RoomId(value).value()).hasSize(length);
      assertThat(new AuctionId(value).value()).hasSize(length);
      assertThat(new BidKey(value).value()).hasSize(length);
    } else {
      assertInvalid("roomId", () -> new RoomId(value));
      assertInvalid("auctionId", () -> new AuctionId(value));
      assertInvalid("bidKey", () -> new BidKey(value));
    }
  }

  static String[] idsOfOtherPrograms() {
    return new String[] {
      "7", "auth0|5f7c8ec7c33c6c004bbafe82", "a b", "Ünal", "홍길동", "😀", "x".repeat(128)
    };
  }

  @ParameterizedTest
  @MethodSource("idsOfOtherPrograms")
  void aPersonMayBeNamedByAnotherProgram(String value) {
    assertThat(new UserId(value)).hasToString(value);
  }

  static String[] idsOfNobody() {
    return new String[] {
      "",
      " ",
      "\t",
      "a\n",
      "a\rb",
      "a\u0000b",
      "a\u007f",
      "a\u0085b",
      "\ud83d",
      "\ude00a",
      "x".repeat(129)
    };
  }

  @ParameterizedTest
  @MethodSource("idsOfNobody")
  void aPersonIsNotNamedByNothingOrControlCharacters(String value) {
    assertInvalid("userId", () -> new UserId(value));
  }
}
