package dev.outcry.domain;

import static dev.outcry.domain.InvalidValues.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  static IntStream controls() {
    return IntStream.concat(IntStream.rangeClosed(0, 0x1f), IntStream.rangeClosed(0x7f, 0x9f));
  }

  @ParameterizedTest(name = "U+{0}")
  @MethodSource("controls")
  void noControlCharacterIsClean(int codePoint) {
    String text = "a" + Character.toString(codePoint) + "b";

    assertThat(Text.isClean(text, "")).isFalse();
    assertThat(Text.isClean(text, Character.toString(codePoint))).isTrue();
  }

  static String[] loneSurrogates() {
    return new String[] {
      "\ud83d", "\ude00", "a\ud83d", "\ude00a", "\ude00\ud83d", "\ud83d\ud83d\ude00"
    };
  }

  @ParameterizedTest
  @MethodSource("loneSurrogates")
  void noLoneSurrogateIsClean(String text) {
    assertThat(Text.isClean(text, "")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "plain", "한국어", "😀👩‍👩‍👧", "e\u0301", "\u00a0", "\u202e", "\ufffd"})
  void everythingElseIsClean(String text) {
    assertThat(Text.isClean(text, "")).isTrue();
  }

  @Test
  void aLineIsAnsweredUnchanged() {
    assertThat(Text.line("field", "  two  words ", 13)).isEqualTo("  two  words ");
  }

  @Test
  void aLineIsMeasuredInCodePoints() {
    assertThat(Text.line("field", "😀😀😀", 3)).hasSize(6);
    assertInvalid("field", () -> Text.line("field", "😀😀😀😀", 3));
    assertInvalid("field", () -> Text.line("field", "abcd", 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u2003", "a\nb", "a\tb", "a\r", "\ud83d"})
  void aLineIsNotBlankAndHasNoControlCharacters(String text) {
    assertInvalid("field", () -> Text.line("field", text, 30));
  }
}
