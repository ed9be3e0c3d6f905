package dev.outcry.domain.login;

import static dev.outcry.domain.InvalidValueException.require;

import java.util.regex.Pattern;

/**
 * Names a family: one log-in, and all tokens that came from it. Opaque, 1 to 64 letters, digits,
 * {@code _} or {@code -}.
 */
public record FamilyId(String value) {

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public FamilyId {
    require(ALLOWED.matcher(value).matches(), "family", "must be 1 to 64 of A-Z a-z 0-9 _ -");
  }

  @Override
  public String toString() {
    return value;
  }
}
