package dev.outcry.domain.login;

import static dev.outcry.domain.InvalidValueException.require;

import java.util.regex.Pattern;

/** What is kept of a {@link RefreshToken}: SHA-256, as 64 of {@code 0-9 a-f}. */
public record TokenHash(String value) {

  private static final Pattern ALLOWED = Pattern.compile("[0-9a-f]{64}");

  public TokenHash {
    require(ALLOWED.matcher(value).matches(), "tokenHash", "must be 64 of 0-9 a-f");
  }

  @Override
  public String toString() {
    return value;
  }
}
