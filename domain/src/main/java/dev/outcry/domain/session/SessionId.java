package dev.outcry.domain.session;

import static dev.outcry.domain.InvalidValueException.require;

import java.util.regex.Pattern;

/** Names a session: opaque, 1 to 64 letters, digits, {@code _} or {@code -}. */
public record SessionId(String value) {

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public SessionId {
    require(ALLOWED.matcher(value).matches(), "sessionId", "must be 1 to 64 of A-Z a-z 0-9 _ -");
  }

  @Override
  public String toString() {
    return value;
  }
}
