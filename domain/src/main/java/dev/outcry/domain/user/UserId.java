package dev.outcry.domain.user;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.Text;

/**
 * Names a person: opaque, 1 to 128 characters without control characters (rule M-00). It may be an
 * embedding program's own id.
 */
public record UserId(String value) {

  /** Stands where a person would for entries that nobody wrote. */
  public static final UserId SYSTEM = new UserId("outcry:system");

  public UserId {
    require(!value.isBlank() && value.length() <= 128, "userId", "must have 1 to 128 characters");
    require(Text.isClean(value, ""), "userId", "must not hold control characters");
  }

  @Override
  public String toString() {
    return value;
  }
}
