package dev.outcry.domain.timeline;

import java.text.Normalizer;
import java.util.stream.IntStream;

/**
 * Text as it is compared where one searches: composed (NFC), in one case, each run of white space
 * one space, none at either end. Case is folded code point by code point, in no language.
 */
public record Folded(String value) {

  private static final int OF_THE_FIRST = 0x9E3779B1;
  private static final int OF_THE_SECOND = 0x85EBCA6B;

  /** This text, folded. */
  public static Folded of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .map(Folded::fold)
        .filter(codePoint -> codePoint != ' ' || !endsInSpace(folded))
        .forEach(folded::appendCodePoint);
    return new Folded(folded.toString().strip());
  }

  private static int fold(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)
        ? ' '
        : Character.toLowerCase(Character.toUpperCase(codePoint));
  }

  private static boolean endsInSpace(StringBuilder text) {
    return text.length() > 0 && text.charAt(text.length() - 1) == ' ';
  }

  /**
   * Whatever holds this text holds its bigrams, too: a number for each pair of neighbouring code
   * points, each number once. They are stored, so the same pair has the same number for ever; now
   * and then two pairs share one.
   */
  public IntStream bigrams() {
    int[] codePoints = value.codePoints().toArray();
    return IntStream.range(1, codePoints.length)
        .map(at -> codePoints[at - 1] * OF_THE_FIRST ^ codePoints[at] * OF_THE_SECOND)
        .distinct();
  }

  /** Leaves out the text. */
  @Override
  public String toString() {
    return "Folded[" + value.length() + " chars]";
  }
}
