package dev.outcry.domain.user;

import static dev.outcry.domain.InvalidValueException.require;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** A unique handle: 3 to 30 of {@code a-z 0-9 _ .} (rule M-00). */
public record Username(String value) {

  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9_.]{3,30}");

  public Username {
    require(ALLOWED.matcher(value).matches(), "username", "must be 3 to 30 of a-z 0-9 _ .");
  }

  /** The handle of someone who chose none: the same for the same id, another for any other. */
  public static Username derivedFrom(UserId id) {
    UUID hash = UUID.nameUUIDFromBytes(id.value().getBytes(StandardCharsets.UTF_8));
    return new Username("user_" + hash.toString().replace("-", "").substring(0, 24));
  }

  @Override
  public String toString() {
    return value;
  }
}
