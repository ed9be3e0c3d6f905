package dev.outcry.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.outcry.domain.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiTest {

  private static final String FAMILY =
      "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83E\uDD1D\u200D\uD83D\uDC69\uD83C\uDFFF";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "😀",
        "❤",
        "❤️",
        "👍🏽",
        "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
        "🏳️‍🌈",
        "🇰🇷",
        "1️⃣",
        "#⃣",
        "©️",
        "‼️",
        "↔️",
        "⌚",
        "Ⓜ️",
        "⬛",
        "〰️",
        "㊗️",
        FAMILY
      })
  void anEmojiIsOne(String text) {
    assertThat(new Emoji(text).value()).isEqualTo(text);
  }

  @Test
  void whatLaterVersionsOfUnicodeDrawIsOneToo() {
    assertThat(new Emoji("\uD83E\uDEE9").toString()).isEqualTo("\uD83E\uDEE9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a",
        "1",
        "#",
        "ä",
        "ok",
        "👍👍",
        "👍 ",
        " 👍",
        "👍\n",
        "\u200D",
        "\uFE0F",
        "👍\u200D",
        "\u200D👍",
        "\uD83C\uDDF0",
        "🇰🇷🇰🇷",
        "\uD83D",
        "\uDC4D",
        "👍\u0000",
        "一",
        "👍a"
      })
  void anythingElseIsNone(String text) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new Emoji(text))
        .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("emoji"));
  }

  @Test
  void anEmojiHasAtMost64Bytes() {
    String joined = "👍" + "\u200D👍".repeat(8);
    assertThat(new Emoji(joined).value()).isEqualTo(joined);

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new Emoji(joined + "\u200D👍"));
  }
}
