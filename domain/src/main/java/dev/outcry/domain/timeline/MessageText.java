package dev.outcry.domain.timeline;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.Text;
import java.nio.charset.StandardCharsets;

/**
 * What someone says (rule M-07): 1 to 4,000 code points between leading and trailing white space,
 * at most 16 KiB of UTF-8, without NUL, lone surrogates and control characters other than line feed
 * and tab. It is kept as it was typed, white space included. Only the text of a message that has
 * attachments may be empty: {@link #NONE}.
 */
public record MessageText(String value) {

  private static final int MAX_CODE_POINTS = 4_000;
  private static final int MAX_BYTES = 16 * 1024;

  /** Nothing is said. */
  public static final MessageText NONE = new MessageText("");

  public MessageText {
    require(value.length() <= MAX_BYTES, "content", "must have at most 16 KiB of UTF-8");
    require(
        Text.isClean(value, "\n\t"),
        "content",
        "must not hold lone surrogates or control characters but line feed and tab");
    String trimmed = value.strip();
    require(value.isEmpty() || !trimmed.isEmpty(), "content", "must not be blank");
    require(
        trimmed.codePointCount(0, trimmed.length()) <= MAX_CODE_POINTS,
        "content",
        "must have at most 4,000 code points");
    require(
        value.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES,
        "content",
        "must have at most 16 KiB of UTF-8");
  }

  /**
   * The same, where something must be said.
   *
   * @throws dev.outcry.domain.InvalidValueException if nothing is
   */
  public MessageText required() {
    require(!value.isEmpty(), "content", "must not be blank");
    return this;
  }

  /** Leaves out what was said. */
  @Override
  public String toString() {
    return "MessageText[" + value.length() + " chars]";
  }
}
