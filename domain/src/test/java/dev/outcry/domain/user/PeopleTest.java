package dev.outcry.domain.user;

import static dev.outcry.domain.InvalidValues.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.outcry.domain.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {

  static String[] nicknames() {
    return new String[] {"a", "Ann B.", " spaced ", "홍길동", "😀".repeat(30), "n".repeat(30)};
  }

  @ParameterizedTest
  @MethodSource("nicknames")
  void aNicknameIsOneLineOfUpToThirtyCodePoints(String value) {
    assertThat(new Nickname(value)).hasToString(value);
  }

  @ParameterizedTest(name = "{0} is shown as {1}")
  @CsvSource({"minsu, m***u", "Al, A***l", "x, x***", "홍길동, 홍***동", "😀a😎, 😀***😎", "😀, 😀***"})
  void ofABiddersNicknameOthersSeeTheFirstAndTheLast(String nickname, String masked) {
    assertThat(new Nickname(nickname).masked()).isEqualTo(masked);
  }

  static String[] noNicknames() {
    return new String[] {
      "", "   ", "a\nb", "a\u0000", "a\u0085", "\ud83d", "😀".repeat(31), "n".repeat(31)
    };
  }

  @ParameterizedTest
  @MethodSource("noNicknames")
  void nothingElseIsANickname(String value) {
    assertInvalid("nickname", () -> new Nickname(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "a.b", "___", "007", "abcdefghijklmnopqrstuvwxyz0123"})
  void aUsernameHasThreeToThirtyOfItsLetters(String value) {
    assertThat(new Username(value)).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ab", "Abc", "a-b", "a b", "abc\n", "äbc", "abcdefghijklmnopqrstuvwxyz01234"})
  void nothingElseIsAUsername(String value) {
    assertInvalid("username", () -> new Username(value));
  }

  @ParameterizedTest
  @CsvSource({"홍길동, 김철수", "a.b@x.com, ab@x.com", "Ann, ann", "x1234567890, y1234567890"})
  void differentIdsHaveDifferentDerivedUsernames(String one, String other) {
    assertThat(Username.derivedFrom(new UserId(one)))
        .isNotEqualTo(Username.derivedFrom(new UserId(other)));
  }

  static String[] oddIds() {
    return new String[] {"홍길동", "|", "İİİ", "x".repeat(128), "😀", "a b"};
  }

  @ParameterizedTest
  @MethodSource("oddIds")
  void everyIdHasADerivedUsername(String id) {
    Username derived = Username.derivedFrom(new UserId(id));

    assertThat(derived.value()).startsWith("user_").hasSize(29);
    assertThat(derived).isEqualTo(Username.derivedFrom(new UserId(id)));
  }

  @ParameterizedTest(name = "{0} is kept as {1}")
  @CsvSource({
    "ann@example.com, ann@example.com",
    "Ann.B@Example.COM, ann.b@example.com",
    "a+b@localhost, a+b@localhost",
    "I@EXAMPLE.COM, i@example.com",
    "'안녕@example.com', '안녕@example.com'"
  })
  void anEmailAddressIsKeptInLowerCase(String typed, String kept) {
    assertThat(new EmailAddress(typed)).hasToString(kept).isEqualTo(new EmailAddress(kept));
  }

  static String[] noEmailAddresses() {
    return new String[] {
      "",
      "ann",
      "@example.com",
      "ann@",
      "ann@b@c",
      "ann b@example.com",
      "ann@exa mple.com",
      " ann@example.com",
      "ann@example.com\n",
      "ann\u0000@example.com",
      "ann\u0085@example.com",
      "ann\u3000lee@example.com",
      "ann\ud800@example.com",
      "İ".repeat(40) + "@example.com",
      "a".repeat(65) + "@example.com",
      "ann@" + "h".repeat(251)
    };
  }

  @ParameterizedTest
  @MethodSource("noEmailAddresses")
  void whatIsNotNameAtHostIsNoEmailAddress(String value) {
    assertInvalid("email", () -> new EmailAddress(value));
  }

  @Test
  void theLongestEmailAddressIsFine() {
    String longest = "a".repeat(64) + "@" + "h".repeat(189);

    assertThat(new EmailAddress(longest).value()).hasSize(254);
  }

  static String[] passwords() {
    return new String[] {
      "12345678", "x".repeat(72), "비밀번", "😀😀", " spaces count ", "ü".repeat(36)
    };
  }

  @ParameterizedTest
  @MethodSource("passwords")
  void aPasswordHasEightToSeventyTwoBytes(String value) {
    assertThat(new Password(value).value()).isEqualTo(value);
  }

  static String[] noPasswords() {
    return new String[] {
      "",
      "1234567",
      "x".repeat(73),
      "ü".repeat(37),
      "😀abc",
      "tab\tinside",
      "nul\u0000inside",
      "12345678\ud83d"
    };
  }

  @ParameterizedTest
  @MethodSource("noPasswords")
  void whatIsTooShortTooLongOrUnprintableIsNoPassword(String value) {
    assertInvalid("password", () -> new Password(value));
  }

  @Test
  void aPasswordIsNeverPrinted() {
    assertThat(new Password("correct horse")).hasToString("Password[***]");
  }

  @Test
  void aRefusedPasswordIsNotInTheMessage() {
    InvalidValueException invalid =
        catchThrowableOfType(InvalidValueException.class, () -> new Password("horse"));

    assertThat(invalid.getMessage()).doesNotContain("horse");
  }
}
