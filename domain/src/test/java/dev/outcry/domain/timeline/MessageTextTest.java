package dev.outcry.domain.timeline;

import static dev.outcry.domain.InvalidValues.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.outcry.domain.InvalidValueException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {

  static String[] texts() {
    return new String[] {
      "a",
      "  leading and trailing  ",
      "\n\ttwo\nlines\t\n",
      "한국어",
      "e\u0301 is not \u00e9",
      "👩‍👩‍👧‍👦",
      "\u202eright to left",
      "a\ufeffb",
      "<script>alert(1)</script>"
    };
  }

  @ParameterizedTest
  @MethodSource("texts")
  void whatIsSaidIsKeptAsItWasTyped(String typed) {
    assertThat(new MessageText(typed).value()).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n", " \t\n ", "\u2003\u3000"})
  void nothingButWhiteSpaceIsNotSaid(String typed) {
    assertInvalid("content", () -> new MessageText(typed));
  }

  @Test
  void nothingIsSaidOnlyWhereNothingMustBe() {
    assertThat(MessageText.NONE).isEqualTo(new MessageText(""));
    assertInvalid("content", () -> MessageText.NONE.required());
    assertThat(new MessageText("a").required().value()).isEqualTo("a");
  }

  static String[] unprintable() {
    return new String[] {
      "a\u0000b",
      "a\rb",
      "a\r\nb",
      "a\u000bb",
      "a\u000cb",
      "a\u001bb",
      "a\u007fb",
      "a\u0080b",
      "a\u0085b",
      "a\u009fb",
      "a\ud83d",
      "\ude00a",
      "\ude00\ud83d",
      "\u0000",
      "\r\n"
    };
  }

  @ParameterizedTest
  @MethodSource("unprintable")
  void controlCharactersAndLoneSurrogatesAreRefused(String typed) {
    assertInvalid("content", () -> new MessageText(typed));
  }

  static String[] asLongAsCanBe() {
    return new String[] {
      "a".repeat(4_000), "한".repeat(4_000), "😀".repeat(4_000), " \n" + "a".repeat(4_000) + "\t "
    };
  }

  @ParameterizedTest
  @MethodSource("asLongAsCanBe")
  void fourThousandCodePointsAreFine(String typed) {
    assertThat(new MessageText(typed).value()).isEqualTo(typed);
  }

  static String[] tooLong() {
    return new String[] {
      "a".repeat(4_001), "한".repeat(4_001), "😀".repeat(4_001), "a" + " ".repeat(3_999) + "a"
    };
  }

  @ParameterizedTest
  @MethodSource("tooLong")
  void oneCodePointMoreIsTooLong(String typed) {
    assertInvalid("content", () -> new MessageText(typed));
  }

  @Test
  void whiteSpaceAroundCountsAsBytes() {
    String edge = "a" + " ".repeat(16 * 1024 - 1);
    String wide = "\u3000".repeat(5_461);

    assertThat(new MessageText(edge).value()).hasSize(16 * 1024);
    assertInvalid("content", () -> new MessageText(edge + " "));
    assertThat((wide + "a").getBytes(StandardCharsets.UTF_8)).hasSize(16 * 1024);
    assertThat(new MessageText(wide + "a").value()).hasSize(5_462);
    assertInvalid("content", () -> new MessageText(wide + "ab"));
  }

  @Test
  void whatIsSaidIsNeverPrinted() {
    assertThat(new MessageText("correct horse")).hasToString("MessageText[13 chars]");
  }

  @Test
  void whatIsRefusedIsNotInTheMessage() {
    InvalidValueException invalid =
        catchThrowableOfType(InvalidValueException.class, () -> new MessageText("horse\u0000"));

    assertThat(invalid.getMessage()).doesNotContain("horse");
  }
}
