package dev.outcry.domain;

import static dev.outcry.domain.InvalidValueException.require;

/** What every opaque id must be: 1 to 64 letters, digits, {@code _} or {@code -} of ASCII. */
public final class Ids {

  private static final int LONGEST = 64;

  private Ids() {}

  /** Looked at character by character: each row, record and frame brings several ids. */
  public static void requireId(String field, String value) {
    require(isId(value), field, "must be 1 to 64 of A-Z a-z 0-9 _ -");
  }

  private static boolean isId(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!isAllowed(value.charAt(i))) {
        return false;
      }
    }
    return !value.isEmpty() && value.length() <= LONGEST;
  }

  private static boolean isAllowed(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '-';
  }
}
