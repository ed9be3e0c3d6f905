package dev.outcry.domain.session;

import static dev.outcry.domain.Ids.requireId;

/** Names a session: opaque, 1 to 64 letters, digits, {@code _} or {@code -}. */
public record SessionId(String value) {

  public SessionId {
    requireId("sessionId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
