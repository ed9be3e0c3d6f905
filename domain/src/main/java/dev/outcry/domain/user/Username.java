package dev.outcry.domain.user;

import static dev.outcry.domain.InvalidValueException.require;

import java.util.Locale;
import java.util.regex.Pattern;

/** A unique handle: 3 to 30 of {@code a-z 0-9 _ .} (rule M-00). */
public record Username(String value) {

  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9_.]{3,30}");

  public Username {
    require(ALLOWED.matcher(value).matches(), "username", "must be 3 to 30 of a-z 0-9 _ .");
  }

  /** The handle of someone who chose none: made from the id, unique as far as the id is. */
  public static Username derivedFrom(UserId id) {
    String letters = id.value().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    String tail = letters.substring(Math.max(0, letters.length() - 24));
    return new Username("user_" + tail);
  }

  @Override
  public String toString() {
    return value;
  }
}
