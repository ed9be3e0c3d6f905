package dev.outcry.domain;

import static dev.outcry.domain.InvalidValueException.require;

/**
 * What every piece of text that people type must be: complete Unicode without control characters.
 */
public final class Text {

  /** The first control character behind the printable ones of ASCII. */
  private static final char DELETE = 0x7f;

  private Text() {}

  /**
   * A single line: no control characters at all, not blank, and from 1 to {@code maximum} code
   * points long.
   *
   * @return the text, unchanged
   */
  public static String line(String field, String text, int maximum) {
    require(isClean(text, ""), field, "must not hold control characters or lone surrogates");
    require(!text.isBlank(), field, "must not be blank");
    require(
        text.codePointCount(0, text.length()) <= maximum,
        field,
        "must have at most " + maximum + " code points");
    return text;
  }

  /** Whether text holds neither lone surrogates nor control characters other than those allowed. */
  public static boolean isClean(String text, String allowedControls) {
    int plain = 0;
    while (plain < text.length() && text.charAt(plain) >= ' ' && text.charAt(plain) < DELETE) {
      plain++;
    }
    for (int i = plain; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      boolean loneSurrogate =
          codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
      boolean control = Character.isISOControl(codePoint) && allowedControls.indexOf(codePoint) < 0;
      if (loneSurrogate || control) {
        return false;
      }
      i += Character.charCount(codePoint);
    }
    return true;
  }
}
