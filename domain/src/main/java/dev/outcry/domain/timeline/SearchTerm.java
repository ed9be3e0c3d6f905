package dev.outcry.domain.timeline;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.Text;

/**
 * What somebody searches for: 2 to 100 code points once it is folded, without lone surrogates and
 * control characters other than line feed and tab. Any part of a text is found, also the middle of
 * a word.
 */
public record SearchTerm(Folded folded) {

  private static final int MIN_CODE_POINTS = 2;
  private static final int MAX_CODE_POINTS = 100;

  public SearchTerm {
    int length = folded.value().codePointCount(0, folded.value().length());
    require(
        length >= MIN_CODE_POINTS && length <= MAX_CODE_POINTS,
        "q",
        "must have 2 to 100 code points");
  }

  /** As typed. */
  public static SearchTerm of(String typed) {
    require(
        Text.isClean(typed, "\n\t"),
        "q",
        "must not hold lone surrogates or control characters but line feed and tab");
    return new SearchTerm(Folded.of(typed));
  }

  /** Whether it is found in what an entry holds: in the words of a message that stands. */
  public boolean isIn(Content content) {
    return content
        .text()
        .filter(words -> Folded.of(words.value()).value().contains(folded.value()))
        .isPresent();
  }
}
