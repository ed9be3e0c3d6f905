package dev.outcry.domain.user;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.Text;
import java.nio.charset.StandardCharsets;

/**
 * What someone types to prove who they are: 8 to 72 bytes of UTF-8 without control characters,
 * never cut off silently. It lives only as long as one call and is never printed.
 */
public record Password(String value) {

  public Password {
    require(Text.isClean(value, ""), "password", "must not hold control characters");
    int bytes = value.getBytes(StandardCharsets.UTF_8).length;
    require(bytes >= 8 && bytes <= 72, "password", "must have 8 to 72 bytes of UTF-8");
  }

  @Override
  public String toString() {
    return "Password[***]";
  }
}
