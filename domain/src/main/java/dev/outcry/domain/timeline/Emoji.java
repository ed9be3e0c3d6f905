package dev.outcry.domain.timeline;

import static dev.outcry.domain.InvalidValueException.require;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * One emoji, of at most 64 bytes of UTF-8. It is kept as it was given: with and without a variation
 * selector it is two.
 *
 * <p>What has the form of an emoji (UTS #51, section 1.4.9: a flag, a key, or pictographs with
 * modifiers and tags, joined) on blocks of pictographs is one, whether or not this Java's version
 * of Unicode has a picture of it; so every instance decides alike, and what was admitted stays so.
 */
public record Emoji(String value) {

  private static final int MAX_BYTES = 64;

  private static final String PICTOGRAPH =
      "[\\x{A9}\\x{AE}\\x{203C}\\x{2049}\\x{2122}\\x{2139}\\x{2190}-\\x{21FF}\\x{2300}-\\x{23FF}"
          + "\\x{24C2}\\x{25A0}-\\x{27BF}\\x{2900}-\\x{297F}\\x{2B00}-\\x{2BFF}\\x{3030}\\x{303D}"
          + "\\x{3297}\\x{3299}\\x{1F000}-\\x{1F1E5}\\x{1F200}-\\x{1FAFF}]";
  private static final String MODIFIER = "(?:[\\x{1F3FB}-\\x{1F3FF}]|\\x{FE0F}\\x{20E3}?)";
  private static final String TAGS = "(?:[\\x{E0020}-\\x{E007E}]+\\x{E007F})";
  private static final String ELEMENT = PICTOGRAPH + MODIFIER + "?" + TAGS + "?";
  private static final String FLAG = "[\\x{1F1E6}-\\x{1F1FF}]{2}";
  private static final String KEY = "[0-9#*]\\x{FE0F}?\\x{20E3}";

  private static final Pattern FORM =
      Pattern.compile(FLAG + "|" + KEY + "|" + ELEMENT + "(?:\\x{200D}" + ELEMENT + ")*");

  public Emoji {
    require(
        value.length() <= MAX_BYTES
            && value.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES
            && FORM.matcher(value).matches(),
        "emoji",
        "must be one emoji of at most 64 bytes");
  }

  @Override
  public String toString() {
    return value;
  }
}
