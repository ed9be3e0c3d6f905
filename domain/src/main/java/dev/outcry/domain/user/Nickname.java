package dev.outcry.domain.user;

import dev.outcry.domain.Text;

/** The name that others see: one line of 1 to 30 code points (rule M-00). Not unique. */
public record Nickname(String value) {

  public Nickname {
    Text.line("nickname", value, 30);
  }

  /** The same for names that differ in upper and lower case only; of a prefix, a prefix. */
  public String key() {
    return value
        .codePoints()
        .map(Character::toUpperCase)
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** As much of it as bidders show to others: the first and the last code point, {@code m***u}. */
  public String masked() {
    String first = value.substring(0, value.offsetByCodePoints(0, 1));
    String last = value.substring(value.offsetByCodePoints(value.length(), -1));
    return value.length() == first.length() ? first + "***" : first + "***" + last;
  }

  @Override
  public String toString() {
    return value;
  }
}
