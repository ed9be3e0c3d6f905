package dev.outcry.acceptance.features;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How features write what cannot be typed: {@code <U+0000>} is a character, {@code <U+D800>} half
 * of one, {@code <4000 x a>} four thousand of them and {@code <9 x U+1F600>} nine.
 */
final class Spelling {

  private static final Pattern SPELLED =
      Pattern.compile("<(?:([0-9]+) x )?(?:U\\+([0-9A-F]{4,6})|([^<>]))>");

  private Spelling() {}

  static String read(String spelled) {
    return SPELLED
        .matcher(spelled)
        .replaceAll(found -> Matcher.quoteReplacement(read(found.group(1), letter(found))));
  }

  private static String read(String times, String letter) {
    return times == null ? letter : letter.repeat(Integer.parseInt(times));
  }

  private static String letter(MatchResult found) {
    return found.group(2) == null
        ? found.group(3)
        : new String(Character.toChars(Integer.parseInt(found.group(2), 16)));
  }
}
