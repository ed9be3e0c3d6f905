package dev.outcry.domain.login;

import static dev.outcry.domain.Ids.requireId;

/**
 * Names a family: one log-in, and all tokens that came from it. Opaque, 1 to 64 letters, digits,
 * {@code _} or {@code -}.
 */
public record FamilyId(String value) {

  public FamilyId {
    requireId("family", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
