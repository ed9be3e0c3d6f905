package dev.outcry.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads JSON as JMH writes it: objects become maps, arrays lists, and strings and numbers stay text
 * without quotes. Escapes are left as they are, since the names of benchmarks have none.
 */
final class Json {

  private static final Pattern TOKEN =
      Pattern.compile("[\\[\\]{}]|\"((?:[^\"\\\\]|\\\\.)*)\"|[^\\s\\[\\]{}\",:]+");

  private final List<MatchResult> tokens;
  private int next;

  private Json(String text) {
    tokens = TOKEN.matcher(text).results().toList();
  }

  /** The one value that the text holds. */
  static Object parse(String text) {
    return new Json(text).value();
  }

  private Object value() {
    MatchResult token = take();
    return switch (token.group()) {
      case "{" -> object();
      case "[" -> array();
      default -> textOf(token);
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new LinkedHashMap<>();
    while (!isEnd("}")) {
      members.put(textOf(take()), value());
    }
    return members;
  }

  private List<Object> array() {
    List<Object> elements = new ArrayList<>();
    while (!isEnd("]")) {
      elements.add(value());
    }
    return elements;
  }

  private boolean isEnd(String bracket) {
    boolean end = next < tokens.size() && tokens.get(next).group().equals(bracket);
    next += end ? 1 : 0;
    return end;
  }

  private MatchResult take() {
    if (next == tokens.size()) {
      throw new IllegalArgumentException("the JSON ends too early");
    }
    return tokens.get(next++);
  }

  private static String textOf(MatchResult token) {
    return token.group(1) != null ? token.group(1) : token.group();
  }
}
